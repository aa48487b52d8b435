package dev.galley.persistence.meal.diary;

import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.meal.diary.Totals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures of meals as columns: three for each of {@link Totals#TOLD}, and whether it is partial. */
final class SummedRows {
    private SummedRows() {}

    /** Of several meals together. */
    static final String SUM = Totals.TOLD.stream()
            .map(figure -> """
                    sum(%1$s_min) AS %1$s_min, sum(%1$s) AS %1$s, sum(%1$s_max) AS %1$s_max,
                    bool_or(%1$s IS NULL OR '%2$s' = ANY (partial)) AS %1$s_partial""".formatted(
                    column(figure), figure.name()))
            .collect(Collectors.joining(",\n"));

    private static String column(Nutrient figure) {
        return figure.name().toLowerCase(Locale.ROOT);
    }

    static Totals totals(ResultSet row, double coverage, int meals) throws SQLException {
        Map<Nutrient, Interval> figures = new EnumMap<>(Nutrient.class);
        var partial = EnumSet.noneOf(Nutrient.class);
        for (var figure : Totals.TOLD) {
            var column = column(figure);
            double likely = row.getDouble(column);
            if (!row.wasNull()) {
                // Sums of floats in another order may differ in the last bit.
                double min = Math.min(row.getDouble(column + "_min"), likely);
                double max = Math.max(row.getDouble(column + "_max"), likely);
                figures.put(figure, new Interval(min, likely, max));
                if (row.getBoolean(column + "_partial")) {
                    partial.add(figure);
                }
            }
        }
        return new Totals(figures, partial, Math.clamp(coverage, 0, 1), meals);
    }
}
