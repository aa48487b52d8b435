package dev.galley.persistence.profile;

import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.StaleWrite;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.profile.ActivityLevel;
import dev.galley.domain.profile.BodyMeasures;
import dev.galley.domain.profile.Cuisine;
import dev.galley.domain.profile.Goal;
import dev.galley.domain.profile.MeasuringSystem;
import dev.galley.domain.profile.Preferences;
import dev.galley.domain.profile.Profile;
import dev.galley.domain.profile.Profiles;
import dev.galley.domain.profile.Sex;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

public final class JdbiProfiles implements Profiles {
    private final Sql sql;
    private final Clock clock;

    @Inject
    public JdbiProfiles(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Optional<Versioned<Profile>> of(UserId owner) {
        return sql.handle()
                .createQuery("SELECT * FROM profile WHERE user_id = :user")
                .bind("user", owner.value())
                .map(JdbiProfiles::profile)
                .findOne();
    }

    private static Versioned<Profile> profile(ResultSet row, StatementContext context) throws SQLException {
        var body = new BodyMeasures(
                row.getInt("age"),
                Sex.valueOf(row.getString("sex")),
                row.getBigDecimal("height_cm"),
                row.getBigDecimal("weight_kg"),
                Optional.ofNullable(row.getBigDecimal("body_fat_percent")));
        var profile = new Profile(
                new UserId(row.getObject("user_id", UUID.class)),
                body,
                ActivityLevel.valueOf(row.getString("activity_level")),
                Goal.valueOf(row.getString("goal")),
                Optional.ofNullable(row.getBigDecimal("target_weight_kg")));
        return new Versioned<>(profile, row.getLong("version"));
    }

    @Override
    public void save(Versioned<Profile> profile) {
        var value = profile.value();
        int saved = sql.handle()
                .createUpdate("""
                        INSERT INTO profile AS p (user_id, age, sex, height_cm, weight_kg, body_fat_percent,
                            activity_level, goal, target_weight_kg, version, created_at, updated_at)
                        SELECT :user, :age, :sex, :height, :weight, :fat, :activity, :goal, :target, 1, :now, :now
                        WHERE :version = 0 OR EXISTS (SELECT FROM profile WHERE user_id = :user)
                        ON CONFLICT (user_id) DO UPDATE SET
                            age = excluded.age, sex = excluded.sex, height_cm = excluded.height_cm,
                            weight_kg = excluded.weight_kg, body_fat_percent = excluded.body_fat_percent,
                            activity_level = excluded.activity_level, goal = excluded.goal,
                            target_weight_kg = excluded.target_weight_kg,
                            version = p.version + 1, updated_at = excluded.updated_at
                        WHERE p.version = :version
                        """)
                .bind("user", value.owner().value())
                .bind("age", value.body().age())
                .bind("sex", value.body().sex().name())
                .bind("height", value.body().heightCm())
                .bind("weight", value.body().weightKg())
                .bind("fat", value.body().bodyFatPercent().orElse(null))
                .bind("activity", value.activityLevel().name())
                .bind("goal", value.goal().name())
                .bind("target", value.targetWeightKg().orElse(null))
                .bind("version", profile.version())
                .bind("now", clock.instant())
                .execute();
        if (saved == 0) {
            throw new StaleWrite(value.owner());
        }
    }

    @Override
    public Versioned<Preferences> preferencesOf(UserId owner) {
        return sql.handle()
                .createQuery("SELECT * FROM profile_preferences WHERE user_id = :user")
                .bind("user", owner.value())
                .map(JdbiProfiles::preferences)
                .findOne()
                .orElseGet(() -> new Versioned<>(Preferences.NONE, 0));
    }

    private static Versioned<Preferences> preferences(ResultSet row, StatementContext context) throws SQLException {
        var preferences = new Preferences(
                texts(row, "dietary").stream().map(Diet::valueOf).toList(),
                texts(row, "allergies").stream().map(Allergen::valueOf).toList(),
                texts(row, "disliked_ingredients"),
                texts(row, "cuisines").stream().map(Cuisine::new).toList(),
                Optional.ofNullable(row.getObject("max_cooking_minutes", Integer.class)),
                Optional.ofNullable(row.getObject("household_size", Integer.class)),
                MeasuringSystem.valueOf(row.getString("units")));
        return new Versioned<>(preferences, row.getLong("version"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    @Override
    public void save(UserId owner, Versioned<Preferences> preferences) {
        var value = preferences.value();
        int saved = sql.handle()
                .createUpdate("""
                        INSERT INTO profile_preferences AS p (user_id, dietary, allergies, disliked_ingredients, cuisines,
                            max_cooking_minutes, household_size, units, version, created_at, updated_at)
                        SELECT :user, :dietary, :allergies, :disliked, :cuisines, :minutes, :people, :units, 1, :now, :now
                        WHERE :version = 0 OR EXISTS (SELECT FROM profile_preferences WHERE user_id = :user)
                        ON CONFLICT (user_id) DO UPDATE SET
                            dietary = excluded.dietary, allergies = excluded.allergies,
                            disliked_ingredients = excluded.disliked_ingredients, cuisines = excluded.cuisines,
                            max_cooking_minutes = excluded.max_cooking_minutes, household_size = excluded.household_size,
                            units = excluded.units, version = p.version + 1, updated_at = excluded.updated_at
                        WHERE p.version = :version
                        """)
                .bind("user", owner.value())
                .bindArray("dietary", String.class, value.dietary().stream().map(Diet::name).toList())
                .bindArray("allergies", String.class, value.allergies().stream().map(Allergen::name).toList())
                .bindArray("disliked", String.class, value.dislikedIngredients())
                .bindArray("cuisines", String.class, value.cuisines().stream().map(Cuisine::code).toList())
                .bind("minutes", value.maxCookingMinutes().orElse(null))
                .bind("people", value.householdSize().orElse(null))
                .bind("units", value.units().name())
                .bind("version", preferences.version())
                .bind("now", clock.instant())
                .execute();
        if (saved == 0) {
            throw new StaleWrite(owner);
        }
    }
}
