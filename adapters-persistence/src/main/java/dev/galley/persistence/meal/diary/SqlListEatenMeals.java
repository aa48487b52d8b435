package dev.galley.persistence.meal.diary;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.meal.diary.ListEatenMeals;
import dev.galley.application.meal.diary.ListEatenMeals.Eaten;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class SqlListEatenMeals implements Handles<ListEatenMeals, List<Eaten>> {
    /** What a meal is called and of which recipe it is stands in its row, so that no items are looked up. */
    static final String STATEMENT = """
            SELECT day, dish, dish_recipe_id, coverage,
                CASE WHEN coverage = 1 AND NOT 'FIBER_GRAMS' = ANY (partial) THEN fiber_grams END AS fiber,
                %s
            FROM meal
            WHERE owner_id = :owner AND day BETWEEN :from AND :to AND status = 'READY'
            ORDER BY day, eaten_at, id
            """.formatted(SummedRows.ONE);

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
                            row.getString("dish"),
                            Optional.ofNullable(row.getObject("dish_recipe_id", UUID.class)),
                            SummedRows.totals(row, row.getDouble("coverage"), 1),
                            isFiberKnown ? Optional.of(fiber) : Optional.empty());
                })
                .list();
    }
}
