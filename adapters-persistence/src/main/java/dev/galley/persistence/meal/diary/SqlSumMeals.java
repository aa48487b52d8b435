package dev.galley.persistence.meal.diary;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.meal.diary.SumMeals;
import dev.galley.application.meal.diary.SumMeals.Sum;
import dev.galley.application.meal.diary.SumMeals.Sums;
import dev.galley.domain.meal.MealType;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** Reads the index {@code meal_diary} alone. */
public final class SqlSumMeals implements Handles<SumMeals, Sums> {
    /** One row at least, for the setting: its day is null where there are no meals. */
    static final String STATEMENT = """
            SELECT coalesce((SELECT adapt_targets FROM diary_setting WHERE owner_id = :owner), false) AS adapts, sums.*
            FROM (VALUES (1)) AS once
            LEFT JOIN (
                SELECT day, type, count(*) AS meals, avg(coverage) AS coverage,
                    %s
                FROM meal
                WHERE owner_id = :owner AND day BETWEEN :from AND :to AND status = 'READY'
                GROUP BY day, type) AS sums ON true
            ORDER BY day
            """.formatted(SummedRows.SUM);

    private final Sql sql;

    @Inject
    public SqlSumMeals(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Sums handle(SumMeals query, Caller caller) {
        var adapts = new AtomicBoolean();
        var sums = new ArrayList<Sum>();
        sql.handle()
                .createQuery(STATEMENT)
                .bind("owner", query.owner().value())
                .bind("from", query.from())
                .bind("to", query.to())
                .scanResultSet((rows, context) -> {
                    try (context) {
                        var row = rows.get();
                        while (row.next()) {
                            adapts.set(row.getBoolean("adapts"));
                            var day = row.getObject("day", LocalDate.class);
                            if (day != null) {
                                sums.add(new Sum(
                                        day,
                                        MealType.valueOf(row.getString("type")),
                                        SummedRows.totals(row, row.getDouble("coverage"), row.getInt("meals"))));
                            }
                        }
                        return sums;
                    }
                });
        return new Sums(adapts.get(), sums);
    }
}
