package dev.galley.persistence.recipe.search;

import dev.galley.application.recipe.SearchRecipes.Facets;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

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

    /**
     * Columns that {@link #read} reads, of {@code hits} with {@code facets} and {@code total_minutes}: all arrays one behind
     * the other as PostgreSQL sends them, because counting 100,000 numbers here takes a tenth of what grouping them there
     * does.
     */
    static final String COLUMNS = """
            (SELECT string_agg(array_send(facets), NULL) FROM hits) AS marks,
            (SELECT string_agg(int4send(total_minutes), NULL) FROM hits) AS times
            """;

    static final FacetCounts NONE = new FacetCounts(Map.of(), Map.of());

    static FacetCounts read(ResultSet row) throws SQLException {
        return new FacetCounts(marks(row.getBytes("marks")), times(row.getBytes("times")));
    }

    /** Each array: dimensions, whether it has nulls, type, and, unless it is empty, length, lower bound and elements. */
    private static Map<Integer, Long> marks(byte @Nullable [] sent) {
        var counts = new HashMap<Integer, Long>();
        if (sent == null) {
            return counts;
        }
        var buffer = ByteBuffer.wrap(sent);
        while (buffer.hasRemaining()) {
            int dimensions = buffer.getInt();
            buffer.position(buffer.position() + 2 * Integer.BYTES);
            if (dimensions > 0) {
                int length = buffer.getInt();
                buffer.position(buffer.position() + Integer.BYTES);
                for (int i = 0; i < length; i++) {
                    buffer.position(buffer.position() + Integer.BYTES); // the element's size
                    counts.merge(buffer.getInt(), 1L, Long::sum);
                }
            }
        }
        return counts;
    }

    private static Map<Integer, Long> times(byte @Nullable [] sent) {
        var counts = new HashMap<Integer, Long>();
        if (sent != null) {
            for (var buffer = ByteBuffer.wrap(sent); buffer.hasRemaining();) {
                int minutes = buffer.getInt();
                var step = STEPS.stream().filter(end -> minutes <= end).findFirst().orElse(Integer.MAX_VALUE);
                counts.merge(step, 1L, Long::sum);
            }
        }
        return counts;
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
