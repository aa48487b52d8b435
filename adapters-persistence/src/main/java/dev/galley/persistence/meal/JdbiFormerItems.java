package dev.galley.persistence.meal;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.MealItem;
import dev.galley.domain.meal.analysis.FormerItems;
import dev.galley.domain.meal.analysis.PhotoAnalyses.Asked;
import dev.galley.persistence.sql.Json;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

public final class JdbiFormerItems implements FormerItems {
    private static final TypeReference<List<MealItem>> ITEMS = new TypeReference<>() {};
    private static final TypeReference<List<Asked>> ASKED = new TypeReference<>() {};

    private final Sql sql;

    @Inject
    public JdbiFormerItems(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void keep(MealId meal, UserId owner, Former former) {
        sql.handle()
                .createUpdate("""
                        INSERT INTO meal_former_items (meal_id, owner_id, items, provider, questions, asked, version)
                        VALUES (:meal, :owner, :items, :provider, :questions, :asked, :version)
                        ON CONFLICT (meal_id) DO UPDATE SET items = excluded.items, provider = excluded.provider,
                            questions = excluded.questions, asked = excluded.asked, version = excluded.version
                        """)
                .bind("meal", meal.value())
                .bind("owner", owner.value())
                .bind("items", Json.of(former.items()))
                .bind("provider", former.provider().orElse(null))
                .bind("questions", StoredQuestions.of(former.questions()))
                .bind("asked", Json.of(former.asked()))
                .bind("version", former.version())
                .execute();
    }

    @Override
    public Optional<Former> of(MealId meal) {
        return sql.handle()
                .createQuery("""
                        SELECT items, provider, questions, asked, version FROM meal_former_items WHERE meal_id = :meal
                        """)
                .bind("meal", meal.value())
                .map((row, _) -> new Former(
                        Json.read(row.getString("items"), ITEMS),
                        Optional.ofNullable(row.getString("provider")),
                        StoredQuestions.read(row.getString("questions")),
                        Json.read(row.getString("asked"), ASKED),
                        row.getLong("version")))
                .findOne();
    }

    @Override
    public void forget(MealId meal) {
        sql.handle().execute("DELETE FROM meal_former_items WHERE meal_id = ?", meal.value());
    }
}
