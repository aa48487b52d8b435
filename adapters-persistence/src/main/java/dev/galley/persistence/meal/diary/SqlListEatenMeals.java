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
    /** A meal without a name is called by its first items, and is of the first recipe in it. */
    static final String STATEMENT = """
            SELECT meal.day, coalesce(meal.name, items.names, '') AS name, items.recipe, meal.coverage,
                CASE WHEN coverage = 1 AND NOT 'FIBER_GRAMS' = ANY (partial) THEN fiber_grams END AS fiber,
                %s
            FROM meal
            LEFT JOIN LATERAL (
                SELECT string_agg(name, ', ' ORDER BY position) FILTER (WHERE position < 3) AS names,
                    (array_agg(recipe_id ORDER BY position) FILTER (WHERE recipe_id IS NOT NULL))[1] AS recipe
                FROM meal_item WHERE meal_id = meal.id) AS items ON true
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
                            row.getString("name"),
                            Optional.ofNullable(row.getObject("recipe", UUID.class)),
                            SummedRows.totals(row, row.getDouble("coverage"), 1),
                            isFiberKnown ? Optional.of(fiber) : Optional.empty());
                })
                .list();
    }
}
