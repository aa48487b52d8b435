package dev.galley.persistence.meal.diary;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.meal.diary.GetMicronutrients;
import dev.galley.application.meal.diary.GetMicronutrients.Sum;
import dev.galley.application.meal.diary.GetMicronutrients.View;
import dev.galley.domain.kernel.Interval;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;

public final class SqlGetMicronutrients implements Handles<GetMicronutrients, View> {
    /** Every row also holds how many days were logged; there is one row at least. */
    private static final String STATEMENT = """
            WITH eaten AS (
                SELECT meal.day, item.micronutrients, item.coverage,
                    CASE WHEN bool_and(coalesce(item.grams, 0) > 0) OVER () THEN item.grams ELSE 1 END AS weight
                FROM meal JOIN meal_item item ON item.meal_id = meal.id
                WHERE meal.owner_id = :owner AND meal.day BETWEEN :from AND :to AND meal.status = 'READY'),
            whole AS (SELECT sum(weight) AS weight, count(DISTINCT day) AS days FROM eaten)
            SELECT whole.days, sums.* FROM whole
            LEFT JOIN (
                SELECT small.key AS number, min(small.value ->> 'name') AS name, small.value ->> 'unit' AS unit,
                    sum((small.value #>> '{amount,min}')::float8) AS least,
                    sum((small.value #>> '{amount,likely}')::float8) AS likely,
                    sum((small.value #>> '{amount,max}')::float8) AS most,
                    sum(weight * coverage) / (SELECT weight FROM whole) AS told
                FROM eaten CROSS JOIN LATERAL jsonb_each(micronutrients) AS small
                WHERE jsonb_typeof(micronutrients) = 'object'
                GROUP BY small.key, small.value ->> 'unit') AS sums ON true
            ORDER BY length(number), number, unit
            """;

    private final Sql sql;

    @Inject
    public SqlGetMicronutrients(Sql sql) {
        this.sql = sql;
    }

    @Override
    public View handle(GetMicronutrients query, Caller caller) {
        record Row(int days, @org.jspecify.annotations.Nullable Sum sum) {}
        var rows = sql.handle()
                .createQuery(STATEMENT)
                .bind("owner", query.user().value())
                .bind("from", query.from())
                .bind("to", query.to())
                .map((row, _) -> {
                    var number = row.getString("number");
                    double likely = row.getDouble("likely");
                    return new Row(row.getInt("days"), number == null
                            ? null
                            : new Sum(
                                    number,
                                    row.getString("name"),
                                    row.getString("unit"),
                                    new Interval(
                                            Math.min(row.getDouble("least"), likely),
                                            likely,
                                            Math.max(row.getDouble("most"), likely)),
                                    Math.clamp(row.getDouble("told"), 0, 1)));
                })
                .list();
        return new View(
                query.from(),
                query.to(),
                rows.getFirst().days,
                rows.stream().map(Row::sum).filter(java.util.Objects::nonNull).toList());
    }
}
