package dev.galley.persistence.meal.diary;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.meal.diary.ListEatenMeals;
import dev.galley.application.meal.diary.ListEatenMeals.Eaten;
import dev.galley.domain.meal.diary.BalanceDay.Dish;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the index {@code meal_diary} alone, in its order. */
public final class SqlListEatenMeals implements Handles<ListEatenMeals, List<Eaten>> {
    /** What a meal is called and of which recipe it is stands in its row, so that no items are looked up. */
    static final String STATEMENT = """
            SELECT day, count(*) AS meals, avg(coverage) AS coverage,
                array_agg(dish ORDER BY eaten_at, id) AS dishes,
                array_agg(dish_recipe_id ORDER BY eaten_at, id) AS recipes,
                CASE WHEN bool_and(coverage = 1 AND fiber_grams IS NOT NULL AND NOT 'FIBER_GRAMS' = ANY (partial))
                    THEN sum(fiber_grams) END AS fiber,
                %s
            FROM meal
            WHERE owner_id = :owner AND day BETWEEN :from AND :to AND status = 'READY'
            GROUP BY day
            ORDER BY day
            """.formatted(SummedRows.SUM);

    private final Sql sql;

    @Inject
    public SqlListEatenMeals(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Eaten> handle(ListEatenMeals query, Caller caller) {
        return sql.handle()
                .createQuery(STATEMENT)
                .bind("owner", query.owner().value())
                .bind("from", query.from())
                .bind("to", query.to())
                .map((row, _) -> {
                    double fiber = row.getDouble("fiber");
                    boolean isFiberKnown = !row.wasNull();
                    return new Eaten(
                            row.getObject("day", LocalDate.class),
                            SummedRows.totals(row, row.getDouble("coverage"), row.getInt("meals")),
                            dishes(row),
                            isFiberKnown ? Optional.of(fiber) : Optional.empty());
                })
                .list();
    }

    private static List<Dish> dishes(ResultSet row) throws SQLException {
        var names = (String[]) row.getArray("dishes").getArray();
        var recipes = (UUID[]) row.getArray("recipes").getArray();
        var dishes = new ArrayList<Dish>(names.length);
        for (int i = 0; i < names.length; i++) {
            dishes.add(new Dish(Optional.ofNullable(recipes[i]).map(UUID::toString), names[i]));
        }
        return dishes;
    }
}
