package dev.galley.persistence.meal;

import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.StaleWrite;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.meal.ItemNutrition;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.MealItem;
import dev.galley.domain.meal.MealState;
import dev.galley.domain.meal.Meals;
import dev.galley.persistence.sql.Json;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.NullArgument;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

public final class JdbiMeals implements Meals {
    private final Sql sql;

    @Inject
    public JdbiMeals(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Versioned<Meal>> of(MealId id) {
        var handle = sql.handle();
        return MealRows
                .all(handle, handle.createQuery("SELECT * FROM meal WHERE id = :id").bind("id", id.value()))
                .stream()
                .findFirst();
    }

    @Override
    public List<Versioned<Meal>> on(UserId owner, LocalDate day) {
        var handle = sql.handle();
        return MealRows.all(
                handle,
                handle.createQuery("""
                        SELECT * FROM meal WHERE owner_id = :owner AND day = :day AND status <> 'INACTIVE'
                        ORDER BY eaten_at, id
                        """)
                        .bind("owner", owner.value())
                        .bind("day", day));
    }

    @Override
    public List<Versioned<Meal>> showing(String image) {
        var handle = sql.handle();
        return MealRows.all(
                handle,
                handle.createQuery("SELECT * FROM meal WHERE image = :image ORDER BY id").bind("image", image));
    }

    @Override
    public void save(Versioned<Meal> meal) {
        var value = meal.value();
        int saved = meal.version() == 0 ? insert(value) : update(value, meal.version());
        if (saved == 0) {
            throw new StaleWrite(value.id());
        }
        insertItems(value.id().value(), value.items());
    }

    private int insert(Meal meal) {
        return bound(meal, sql.handle()
                .createUpdate("""
                        INSERT INTO meal (id, owner_id, name, type, eaten_at, zone, day, status, restores_to, ready_at,
                            questions, failed_at, failure_code, failure_message, deleted_at, image, strategy, provider,
                            edited, nutrition, micronutrients, coverage, confidence, calories, protein_grams, carbs_grams,
                            fat_grams, partial, dish, dish_recipe_id, version, created_at, updated_at)
                        VALUES (:id, :owner, :name, :type, :eatenAt, :zone, :day, :status, :restoresTo, :readyAt,
                            :questions, :failedAt, :failureCode, :failureCode, :deletedAt, :image, :strategy, :provider,
                            :edited, :nutrition, :micronutrients, :coverage, :confidence, :calories, :protein, :carbs,
                            :fat, :partial, :dish, :dishRecipe, 1, :createdAt, :updatedAt)
                        ON CONFLICT (id) DO NOTHING
                        """))
                .bind("owner", meal.owner().value())
                .bind("createdAt", meal.createdAt())
                .execute();
    }

    /** Takes its items away as well. */
    private int update(Meal meal, long version) {
        return bound(meal, sql.handle()
                .createQuery("""
                        WITH changed AS (
                            UPDATE meal SET name = :name, type = :type, eaten_at = :eatenAt, zone = :zone, day = :day,
                                status = :status, restores_to = :restoresTo, ready_at = :readyAt, questions = :questions,
                                failed_at = :failedAt, failure_code = :failureCode, failure_message = :failureCode,
                                deleted_at = :deletedAt, image = :image, strategy = :strategy, provider = :provider,
                                edited = :edited, nutrition = :nutrition, micronutrients = :micronutrients,
                                coverage = :coverage, confidence = :confidence, calories = :calories,
                                protein_grams = :protein, carbs_grams = :carbs, fat_grams = :fat, partial = :partial,
                                dish = :dish, dish_recipe_id = :dishRecipe, version = version + 1, updated_at = :updatedAt
                            WHERE id = :id AND version = :version
                            RETURNING id
                        ), former AS (
                            DELETE FROM meal_item WHERE meal_id IN (SELECT id FROM changed)
                        )
                        SELECT count(*) FROM changed
                        """))
                .bind("version", version)
                .mapTo(Integer.class)
                .one();
    }

    private static <S extends SqlStatement<S>> S bound(Meal meal, S statement) {
        var resting = switch (meal.state()) {
            case MealState.Underway _ -> Optional.<MealState.Resting>empty();
            case MealState.Resting it -> Optional.of(it);
            case MealState.Inactive(_, var before) -> Optional.of(before);
        };
        var ready = resting.flatMap(it -> it instanceof MealState.Ready found ? Optional.of(found) : Optional.empty());
        var failed = resting.flatMap(it -> it instanceof MealState.Failed found
                ? Optional.of(found)
                : Optional.empty());
        var deleted = meal.state() instanceof MealState.Inactive it
                ? Optional.of(it)
                : Optional.<MealState.Inactive>empty();
        var intake = meal.intake();
        return statement
                .bind("id", meal.id().value())
                .bind("name", meal.name().orElse(null))
                .bind("type", meal.type().name())
                .bind("eatenAt", meal.eatenAt())
                .bind("zone", meal.zone().getId())
                .bind("day", meal.day())
                .bind("status", meal.status().name())
                .bind("restoresTo", deleted.map(it -> it.before().status().name()).orElse(null))
                .bindByType("readyAt", ready.map(MealState.Ready::at).orElse(null), Instant.class)
                .bind("questions", StoredQuestions.of(ready.map(MealState.Ready::questions).orElse(List.of())))
                .bindByType("failedAt", failed.map(MealState.Failed::at).orElse(null), Instant.class)
                // shown by the version before, which may run beside this one, as the message, too
                .bind("failureCode", failed.map(it -> it.why().name()).orElse(null))
                .bindByType("deletedAt", deleted.map(MealState.Inactive::since).orElse(null), Instant.class)
                .bind("image", meal.origin().image().orElse(null))
                .bind("strategy", meal.origin().strategy().orElse(null))
                .bind("provider", meal.origin().provider().orElse(null))
                .bind("edited", meal.edited())
                .bind("nutrition", Json.of(intake.figures()))
                .bind("micronutrients", Json.of(StoredNutrition.byNumber(intake.micronutrients())))
                .bind("coverage", intake.coverage())
                .bind("confidence", intake.confidence().orElse(null))
                .bind("calories", likely(intake.figures().get(Nutrient.CALORIES)))
                .bind("protein", likely(intake.figures().get(Nutrient.PROTEIN_GRAMS)))
                .bind("carbs", likely(intake.figures().get(Nutrient.CARBS_GRAMS)))
                .bind("fat", likely(intake.figures().get(Nutrient.FAT_GRAMS)))
                .bindArray("partial", String.class, intake.partial().stream().map(Nutrient::name).toList())
                .bind("dish", meal.dishName().orElse(""))
                .bindByType(
                        "dishRecipe",
                        meal.items().stream().flatMap(item -> item.recipe().stream()).map(it -> it.recipe().value())
                                .findFirst().orElse(null),
                        UUID.class)
                .bind("updatedAt", meal.updatedAt());
    }

    private static @Nullable Double likely(@Nullable Interval figure) {
        return figure == null ? null : figure.likely();
    }

    private void insertItems(UUID meal, List<MealItem> items) {
        if (items.isEmpty()) {
            return;
        }
        var batch = sql.handle().prepareBatch("""
                INSERT INTO meal_item (meal_id, id, position, name, quantity, unit, grams_min, grams, grams_max, food_id,
                    recipe_id, recipe_version, nutrition, micronutrients, calories_from, coverage, confidence, custom,
                    amount_source)
                VALUES (:meal, :id, :position, :name, :quantity, :unit, :gramsMin, :grams, :gramsMax, :food,
                    :recipe, :version, :nutrition, :micronutrients, :caloriesFrom, :coverage, :confidence, :custom,
                    :amountSource)
                """);
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            batch.bind("meal", meal)
                    .bind("id", item.id().value())
                    .bind("position", i)
                    .bind("name", item.name())
                    .bind("quantity", item.quantity())
                    .bind("unit", item.unit().orElse(null))
                    .bind("gramsMin", item.grams().map(Interval::min).orElse(null))
                    .bind("grams", item.grams().map(Interval::likely).orElse(null))
                    .bind("gramsMax", item.grams().map(Interval::max).orElse(null))
                    .bindByType("food", item.food().map(it -> it.value()).orElse(null), UUID.class)
                    .bindByType("recipe", item.recipe().map(it -> it.recipe().value()).orElse(null), UUID.class)
                    .bind("version", item.recipe().map(it -> it.version()).orElse(null))
                    .bind("nutrition", json(item.nutrition().map(ItemNutrition::figures)))
                    .bind("micronutrients", json(
                            item.nutrition().map(it -> StoredNutrition.byNumber(it.micronutrients()))))
                    .bind("caloriesFrom", item.nutrition().flatMap(ItemNutrition::caloriesFrom).orElse(null))
                    .bind("coverage", item.nutrition().map(ItemNutrition::coverage).orElse(null))
                    .bind("confidence", item.confidence().orElse(null))
                    .bind("custom", item.custom())
                    .bind("amountSource", item.amountSource().name())
                    .add();
        }
        batch.execute();
    }

    private static Argument json(Optional<?> value) {
        return value.<Argument>map(Json::of).orElseGet(() -> new NullArgument(Types.OTHER));
    }

    @Override
    public List<Purged> purge(Instant deletedBefore, int most) {
        return sql.handle()
                .createQuery("""
                        WITH gone AS (
                            DELETE FROM meal WHERE id IN (
                                SELECT id FROM meal WHERE status = 'INACTIVE' AND deleted_at < :before
                                ORDER BY deleted_at LIMIT :most FOR UPDATE SKIP LOCKED)
                            RETURNING id, owner_id, image)
                        SELECT g.id, g.owner_id, CASE WHEN NOT EXISTS (
                            SELECT FROM meal m WHERE m.owner_id = g.owner_id AND m.image = g.image
                                AND m.id NOT IN (SELECT id FROM gone)) THEN g.image END AS image
                        FROM gone g
                        """)
                .bind("before", deletedBefore)
                .bind("most", most)
                .map((row, _) -> new Purged(
                        new MealId(row.getObject("id", UUID.class)),
                        new UserId(row.getObject("owner_id", UUID.class)),
                        Optional.ofNullable(row.getString("image"))))
                .list();
    }
}
