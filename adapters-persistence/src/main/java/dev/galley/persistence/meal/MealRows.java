package dev.galley.persistence.meal;

import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.meal.AmountSource;
import dev.galley.domain.meal.EatenRecipe;
import dev.galley.domain.meal.ItemId;
import dev.galley.domain.meal.ItemNutrition;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealFailure;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.MealItem;
import dev.galley.domain.meal.MealOrigin;
import dev.galley.domain.meal.MealState;
import dev.galley.domain.meal.MealStatus;
import dev.galley.domain.meal.MealType;
import dev.galley.domain.recipe.RecipeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Meals as rows: one statement for the meals, and one for all their items. */
final class MealRows {
    private record Head(
            UUID id,
            UserId owner,
            Optional<String> name,
            MealType type,
            Instant eatenAt,
            ZoneId zone,
            MealState state,
            MealOrigin origin,
            boolean edited,
            Instant createdAt,
            Instant updatedAt,
            long version) {
        Versioned<Meal> with(List<MealItem> items) {
            return new Versioned<>(
                    new Meal(
                            new MealId(id),
                            owner,
                            name,
                            type,
                            eatenAt,
                            zone,
                            state,
                            items,
                            origin,
                            edited,
                            createdAt,
                            updatedAt),
                    version);
        }
    }

    private MealRows() {}

    /** Meals in the order of this statement, with their items. */
    static List<Versioned<Meal>> all(Handle handle, org.jdbi.v3.core.statement.Query meals) {
        var heads = meals.map((row, _) -> head(row)).list();
        if (heads.isEmpty()) {
            return List.of();
        }
        var items = items(handle, heads.stream().map(Head::id).toList());
        return heads.stream().map(head -> head.with(items.getOrDefault(head.id, List.of()))).toList();
    }

    private static Map<UUID, List<MealItem>> items(Handle handle, List<UUID> meals) {
        var items = new HashMap<UUID, List<MealItem>>();
        handle.createQuery("SELECT * FROM meal_item WHERE meal_id = ANY (:meals) ORDER BY meal_id, position")
                .bindArray("meals", UUID.class, meals)
                .map((row, _) -> Map.entry(row.getObject("meal_id", UUID.class), item(row)))
                .forEach(it -> items.computeIfAbsent(it.getKey(), _ -> new ArrayList<>()).add(it.getValue()));
        return items;
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getObject("id", UUID.class),
                new UserId(row.getObject("owner_id", UUID.class)),
                Optional.ofNullable(row.getString("name")),
                MealType.valueOf(row.getString("type")),
                instant(row, "eaten_at").orElseThrow(),
                ZoneId.of(row.getString("zone")),
                state(row),
                new MealOrigin(
                        Optional.ofNullable(row.getString("image")),
                        Optional.ofNullable(row.getString("strategy")),
                        Optional.ofNullable(row.getString("provider"))),
                row.getBoolean("edited"),
                instant(row, "created_at").orElseThrow(),
                instant(row, "updated_at").orElseThrow(),
                row.getLong("version"));
    }

    private static MealState state(ResultSet row) throws SQLException {
        var status = MealStatus.valueOf(row.getString("status"));
        return switch (status) {
            case PROCESSING, ANALYZING, ENRICHING -> new MealState.Underway(status);
            case READY, FAILED -> resting(row, status);
            case INACTIVE -> new MealState.Inactive(
                    instant(row, "deleted_at").orElseThrow(),
                    resting(row, MealStatus.valueOf(row.getString("restores_to"))));
        };
    }

    private static MealState.Resting resting(ResultSet row, MealStatus status) throws SQLException {
        if (status == MealStatus.READY) {
            var questions = row.getString("questions");
            return new MealState.Ready(
                    instant(row, "ready_at").orElseThrow(),
                    questions == null ? List.of() : StoredQuestions.read(questions));
        }
        return new MealState.Failed(
                instant(row, "failed_at").orElseThrow(),
                failure(row.getString("failure_code")));
    }

    /** A later version, which may run beside this one, may know of more; nobody's diary is to break by that. */
    private static MealFailure failure(String code) {
        return Arrays.stream(MealFailure.values())
                .filter(it -> it.name().equals(code))
                .findFirst()
                .orElse(MealFailure.ANALYSIS_FAILED);
    }

    private static MealItem item(ResultSet row) throws SQLException {
        return new MealItem(
                new ItemId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getBigDecimal("quantity"),
                Optional.ofNullable(row.getString("unit")),
                number(row, "grams").isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Interval(
                                row.getDouble("grams_min"), row.getDouble("grams"), row.getDouble("grams_max"))),
                Optional.ofNullable(row.getObject("food_id", UUID.class)).map(FoodId::new),
                recipe(row),
                nutrition(row),
                number(row, "confidence"),
                row.getBoolean("custom"),
                AmountSource.valueOf(row.getString("amount_source")));
    }

    private static Optional<EatenRecipe> recipe(ResultSet row) throws SQLException {
        var recipe = row.getObject("recipe_id", UUID.class);
        return recipe == null
                ? Optional.empty()
                : Optional.of(new EatenRecipe(new RecipeId(recipe), row.getInt("recipe_version")));
    }

    private static Optional<ItemNutrition> nutrition(ResultSet row) throws SQLException {
        var figures = row.getString("nutrition");
        return figures == null
                ? Optional.empty()
                : Optional.of(new ItemNutrition(
                        StoredNutrition.figures(figures),
                        StoredNutrition.micronutrients(row.getString("micronutrients")),
                        Optional.ofNullable(row.getString("calories_from")),
                        row.getDouble("coverage")));
    }

    private static Optional<Double> number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
