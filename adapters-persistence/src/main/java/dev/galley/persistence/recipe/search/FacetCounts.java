package dev.galley.persistence.recipe.search;

import dev.galley.application.recipe.SearchRecipes.Facets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * How many recipes have which mark, and which total time.
 *
 * @param times by the upper end of their step in minutes; the last step has none and stands as the largest number
 */
record FacetCounts(Map<Integer, Long> marks, Map<Integer, Long> times) {
    private static final int MOST = 20;
    private static final List<Integer> STEPS = List.of(15, 30, 60, 120, Integer.MAX_VALUE);
    private static final Map<Integer, String> NAMES = Map.of(
            15, "0-15", 30, "16-30", 60, "31-60", 120, "61-120", Integer.MAX_VALUE, "121-");

    /** Columns that {@link #read} reads, made of {@code hits} with {@code facets} and {@code total_minutes}. */
    static final String COLUMNS = """
            marks.numbers, marks.counts, times.steps, times.step_counts
            FROM (SELECT array_agg(mark) AS numbers, array_agg(count) AS counts
                FROM (SELECT mark, count(*) FROM (SELECT unnest(facets) AS mark FROM hits) AS each GROUP BY mark) AS counted
            ) AS marks,
            (SELECT array_agg(step) AS steps, array_agg(count) AS step_counts
                FROM (SELECT CASE WHEN total_minutes <= 15 THEN 15 WHEN total_minutes <= 30 THEN 30
                        WHEN total_minutes <= 60 THEN 60 WHEN total_minutes <= 120 THEN 120 ELSE 2147483647 END AS step,
                    count(*) FROM hits WHERE total_minutes IS NOT NULL GROUP BY step) AS counted
            ) AS times
            """;

    static FacetCounts read(ResultSet row) throws SQLException {
        return new FacetCounts(map(row, "numbers", "counts"), map(row, "steps", "step_counts"));
    }

    private static Map<Integer, Long> map(ResultSet row, String keys, String values) throws SQLException {
        var map = new HashMap<Integer, Long>();
        if (row.getArray(keys) != null) {
            var numbers = (Integer[]) row.getArray(keys).getArray();
            var counts = (Long[]) row.getArray(values).getArray();
            for (int i = 0; i < numbers.length; i++) {
                map.put(numbers[i], counts[i]);
            }
        }
        return map;
    }

    Facets facets(Marks meanings, Handle handle, int scale) {
        var meant = meanings.meanings(handle, marks.keySet());
        var byKind = new HashMap<Mark.Kind, Map<String, Long>>();
        marks.forEach((number, count) -> {
            var mark = meant.get(number);
            if (mark != null) {
                byKind.computeIfAbsent(mark.kind(), _ -> new HashMap<>()).put(mark.value(), count * scale);
            }
        });
        var minutes = new LinkedHashMap<String, Long>();
        STEPS.stream().filter(times::containsKey)
                .forEach(step -> minutes.put(NAMES.getOrDefault(step, ""), times.getOrDefault(step, 0L) * scale));
        return new Facets(
                top(byKind, Mark.Kind.CATEGORY),
                top(byKind, Mark.Kind.CUISINE),
                top(byKind, Mark.Kind.DIFFICULTY),
                top(byKind, Mark.Kind.DIET),
                top(byKind, Mark.Kind.TAG),
                minutes,
                scale > 1);
    }

    private static Map<String, Long> top(Map<Mark.Kind, Map<String, Long>> byKind, Mark.Kind kind) {
        return byKind.getOrDefault(kind, Map.of()).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed()
                        .thenComparing(Comparator.comparing(Map.Entry::getKey)))
                .limit(MOST)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
    }
}
