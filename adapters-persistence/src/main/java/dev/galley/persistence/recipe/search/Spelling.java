package dev.galley.persistence.recipe.search;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Mends words that occur in no recipe, by the words that do. */
final class Spelling {
    /** One wrong letter leaves words so short hardly a trigram in common: all that begin alike are looked at. */
    private static final int SHORT = 5;

    private record Known(String word, long count) {}

    @Inject
    Spelling() {}

    /** @return what to read instead, for those of these folded words that are not known and have a known one near */
    Map<String, String> mended(Handle handle, Collection<String> words) {
        var mended = new HashMap<String, String>();
        for (var word : unknown(handle, words)) {
            nearest(handle, word).ifPresent(known -> mended.put(word, known));
        }
        return mended;
    }

    private static List<String> unknown(Handle handle, Collection<String> words) {
        var mendable = words.stream().filter(Folding::isMendable).toList();
        if (mendable.isEmpty()) {
            return List.of();
        }
        var bound = new Bound();
        return bound.query(handle, """
                SELECT typed FROM unnest(%s) AS asked (typed)
                WHERE NOT EXISTS (SELECT FROM recipe_word AS known WHERE known.word = asked.typed COLLATE "C")
                """.formatted(bound.array(String.class, mendable)))
                .mapTo(String.class)
                .list();
    }

    private static Optional<String> nearest(Handle handle, String word) {
        var bound = new Bound();
        var typed = bound.value(word);
        int most = word.length() <= 4 ? 1 : word.length() <= 8 ? 2 : 3;
        var near = bound.query(handle, """
                (SELECT word, count FROM recipe_word
                  WHERE word %% %1$s AND length(word) BETWEEN %2$d AND %3$d
                  ORDER BY similarity(word, %1$s) DESC, count DESC LIMIT 20)
                UNION ALL
                (SELECT word, count FROM recipe_word
                  WHERE %4$s AND word LIKE left(%1$s, 1) || '%%' AND length(word) BETWEEN %2$d AND %3$d
                  ORDER BY count DESC LIMIT 500)
                """.formatted(typed, word.length() - most, word.length() + most, word.length() <= SHORT))
                .map((row, _) -> new Known(row.getString("word"), row.getLong("count")))
                .list();
        return near.stream()
                .filter(known -> distance(word, known.word) <= most)
                .min(Comparator.<Known>comparingInt(known -> distance(word, known.word))
                        .thenComparing(Comparator.comparingLong(Known::count).reversed())
                        .thenComparing(Known::word))
                .map(Known::word);
    }

    /** Letters to add, drop, change or swap with their neighbour (Damerau's distance, no letter touched twice). */
    static int distance(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                rows[i][j] = i == 0 ? j : j == 0 ? i : step(rows, a, b, i, j);
            }
        }
        return rows[a.length()][b.length()];
    }

    private static int step(int[][] rows, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + change);
        boolean swapped = i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
