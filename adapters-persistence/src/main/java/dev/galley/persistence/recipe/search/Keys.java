package dev.galley.persistence.recipe.search;

import dev.galley.application.recipe.FindRecipes.After;
import dev.galley.application.recipe.RecipeOrder;
import dev.galley.domain.kernel.KernelRefusal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An order in SQL: expressions that are never null, so that a page can begin behind any row, and the id in the end.
 * Expression for expression they are those of the indexes.
 */
record Keys(List<Key> keys) {
    /** @param sql over {@code recipe_search AS r} */
    record Key(String sql, String type, boolean descending) {}

    /** @param rank a tsquery in SQL that relevance is measured by; without one, relevance is quality */
    static Keys of(RecipeOrder order, Optional<String> rank) {
        return new Keys(order.keys().stream().flatMap(key -> keys(key, rank)).toList());
    }

    private static Stream<Key> keys(RecipeOrder.Key key, Optional<String> rank) {
        boolean down = key.descending();
        var quality = new Key("r.quality", "real", down);
        return switch (key.field()) {
            case RELEVANCE -> Stream.concat(
                    rank.map(query -> new Key("ts_rank(r.document, " + query + "::tsquery)", "real", down)).stream(),
                    Stream.of(quality));
            case CREATED_AT -> Stream.of(new Key("r.created_at", "timestamptz", down));
            case RATING -> Stream.of(last("r.rating", "real", "'-Infinity'::real", "'Infinity'::real", down));
            case NAME -> Stream.of(new Key("r.folded", "text COLLATE \"C\"", down));
            case TOTAL_MINUTES -> Stream.of(last("r.total_minutes", "int", "-1", "2147483647", down));
            case CALORIES -> Stream.of(last("r.calories", "real", "'-Infinity'::real", "'Infinity'::real", down));
            case POPULARITY -> Stream.of(
                    new Key("(r.rating_count + r.favorite_count + r.cooked_count)", "int", down));
        };
    }

    /** What is not known comes last in either direction. */
    private static Key last(String column, String type, String least, String most, boolean descending) {
        return new Key("coalesce(%s, %s)".formatted(column, descending ? least : most), type, descending);
    }

    private boolean idDescending() {
        return keys.getLast().descending();
    }

    /** The keys as columns k0, k1, … */
    String columns() {
        return numbered(i -> keys.get(i).sql() + " AS k" + i);
    }

    /** The key columns as texts. */
    String texts() {
        return "ARRAY[" + numbered(i -> "k" + i + "::text") + "]";
    }

    /** ORDER BY over the expressions themselves, as indexes know them. */
    String order() {
        return numbered(i -> keys.get(i).sql() + direction(keys.get(i).descending())) + ", r.id" + direction(
                idDescending());
    }

    /** ORDER BY over the columns. */
    String orderOfColumns() {
        return numbered(i -> "k" + i + direction(keys.get(i).descending())) + ", id" + direction(idDescending());
    }

    /** What rows behind this one fulfil, over the expressions. */
    String after(After after, Bound bound) {
        return behind(after, bound, IntStream.range(0, keys.size()).mapToObj(i -> keys.get(i).sql()).toList(), "r.id");
    }

    /** What rows behind this one fulfil, over the columns. */
    String afterColumns(After after, Bound bound) {
        return behind(after, bound, IntStream.range(0, keys.size()).mapToObj(i -> "k" + i).toList(), "id");
    }

    /** What rows fulfil that do not come behind this first key, over the expressions. */
    String upTo(List<String> values, Bound bound) {
        var first = keys.getFirst();
        return "%s %s CAST(%s AS text)::%s".formatted(
                first.sql(), first.descending() ? ">=" : "<=", bound.value(values.getFirst()), first.type());
    }

    private String behind(After after, Bound bound, List<String> sides, String id) {
        if (after.keys().size() != keys.size()) {
            throw strange();
        }
        var values = IntStream.range(0, keys.size())
                .mapToObj(i -> "CAST(%s AS text)::%s".formatted(
                        bound.value(readable(after.keys().get(i), keys.get(i).type())), keys.get(i).type()))
                .toList();
        var last = bound.value(after.recipe()) + "::uuid";
        if (keys.stream().allMatch(key -> key.descending() == idDescending())) {
            return "(%s, %s) %s (%s, %s)".formatted(
                    String.join(", ", sides), id, idDescending() ? "<" : ">", String.join(", ", values), last);
        }
        return mixed(sides, values, id, last);
    }

    /** Directions differ: equal in the keys before, and beyond in the next; the first key bounds what is read. */
    private String mixed(List<String> sides, List<String> values, String id, String last) {
        var ways = IntStream.rangeClosed(0, keys.size())
                .mapToObj(i -> {
                    var equal = IntStream.range(0, i)
                            .mapToObj(j -> sides.get(j) + " = " + values.get(j))
                            .collect(Collectors.joining(" AND "));
                    var beyond = i < keys.size()
                            ? sides.get(i) + (keys.get(i).descending() ? " < " : " > ") + values.get(i)
                            : id + (idDescending() ? " < " : " > ") + last;
                    return "(" + (equal.isEmpty() ? "" : equal + " AND ") + beyond + ")";
                })
                .collect(Collectors.joining(" OR "));
        return "%s %s %s AND (%s)".formatted(
                sides.getFirst(), keys.getFirst().descending() ? "<=" : ">=", values.getFirst(), ways);
    }

    /** A cursor is in the hands of others: what is no such value is refused here, not by the database. */
    private static String readable(String text, String type) {
        boolean good = switch (type) {
            case "real" -> text.matches("-?(\\d{1,40}(\\.\\d{1,60})?(e[+-]?\\d{1,3})?|Infinity)") && isReal(text);
            case "int" -> text.matches("-?\\d{1,10}") && Math.abs(Long.parseLong(text)) <= Integer.MAX_VALUE;
            case "timestamptz" -> isTime(text);
            default -> text.indexOf('\0') < 0;
        };
        if (!good) {
            throw strange();
        }
        return text;
    }

    private static boolean isReal(String text) {
        float value = Float.parseFloat(text);
        return text.endsWith("Infinity") || (Float.isFinite(value) && (value == 0 || Math.abs(value) > 1e-30));
    }

    private static boolean isTime(String text) {
        try {
            var iso = text.replace(' ', 'T') + (text.matches(".*[+-]\\d\\d") ? ":00" : "");
            int year = OffsetDateTime.parse(iso).getYear();
            return year > 0 && year < 10_000;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static RuntimeException strange() {
        var wrong = "must be a nextCursor of this list, with the same sort and filters";
        return KernelRefusal.VALIDATION_ERROR.because("cursor " + wrong, Map.of("cursor", wrong));
    }

    private static String direction(boolean descending) {
        return descending ? " DESC" : " ASC";
    }

    private String numbered(java.util.function.IntFunction<String> part) {
        return IntStream.range(0, keys.size()).mapToObj(part).collect(Collectors.joining(", "));
    }
}
