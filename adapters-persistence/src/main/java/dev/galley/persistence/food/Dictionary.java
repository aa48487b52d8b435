package dev.galley.persistence.food;

import dev.galley.persistence.food.Wanted.Term;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes words of the dictionary out of what people type. A word that no plain food has may be mistyped: what is near it
 * there is then looked for as well, or instead.
 */
public final class Dictionary {
    /** A word in fewer names than this is more likely a mistake of whoever wrote them. */
    private static final long FEWEST_NAMES = 3;
    /** A word this many times as common as its neighbour is probably what the neighbour should have been. */
    private static final long MUCH_COMMONER = 20;
    /** How things are cut and sold, at the end of German words; folded. */
    private static final List<String> FORMS = List.of(
            "filets", "filet", "wurfel", "scheiben", "scheibe", "streifen", "stucke", "stuck", "roschen", "halften",
            "ringe", "raspel", "blatter", "blattchen", "zehen", "zehe", "zweige", "zweig", "stiele", "knolle");
    private static final int SHORTEST_PART = 4;
    private static final double NEAR_WHOLE = 0.95;
    /** So far from the whole that nobody is sure by it. */
    private static final double NEAR_END = 0.7;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int MOST_CORRECTIONS = 3;

    private record Word(String word, long plain, long sold) {
        long names() {
            return plain + sold;
        }
    }

    private record Near(String typed, Word word) {}

    private final Sql sql;

    @Inject
    public Dictionary(Sql sql) {
        this.sql = sql;
    }

    /** @param typing whether the last word may not be finished yet */
    Wanted wanted(List<String> typed, boolean typing) {
        var known = known(typed);
        var doubtful = typed.stream()
                .filter(word -> !Folding.isIdeographic(word.codePointAt(0)))
                .filter(word -> !known.containsKey(word) || known.get(word).plain == 0)
                .toList();
        var near = doubtful.isEmpty() ? Map.<String, List<Word>>of() : near(doubtful, true);
        var begun = doubtful.isEmpty() ? List.<String>of() : beginnings(doubtful);
        var terms = new ArrayList<Term>();
        var lost = new ArrayList<String>();
        for (var word : typed) {
            boolean last = typing && word.equals(typed.getLast());
            var term = term(word, known.get(word), near.getOrDefault(word, List.of()), last || begun.contains(word));
            if (term.words().isEmpty() && term.beginnings().isEmpty()) {
                lost.add(word);
            } else {
                terms.add(term);
            }
        }
        if (!lost.isEmpty()) { // in no plain food, nor near one: perhaps near a word on a package
            near(lost, false).forEach((word, others) -> terms.add(term(word, null, others, false)));
        }
        return new Wanted(terms.stream().filter(term -> !term.query().equals("()")).toList());
    }

    /** In how many names of plain foods each of the words stands; those in none are left out. */
    Map<String, Long> plainNames(Collection<String> words) {
        return known(List.copyOf(words)).values().stream()
                .filter(word -> word.plain > 0)
                .collect(Collectors.toMap(Word::word, Word::plain));
    }

    /** For each word what was probably meant by it among the words of plain foods, with how near that is, under 1. */
    Map<String, Map<String, Double>> meant(Collection<String> words) {
        var meant = new HashMap<String, Map<String, Double>>();
        near(words, true).forEach((typed, others) -> others.forEach(other -> meant
                .computeIfAbsent(typed, _ -> new HashMap<>())
                .put(other.word, 1 - 2.0 * distance(typed, other.word) / typed.length())));
        return meant;
    }

    /**
     * For each word the part of it that is a word of plain foods, with how near that is: {@code hähnchenbrust} says all
     * that {@code hähnchenbrustfilet} does, but of {@code bergkäse} only what it is, the end, is known.
     */
    Map<String, Map<String, Double>> compounds(Collection<String> words) {
        var parts = new LinkedHashSet<String>();
        words.forEach(word -> {
            FORMS.stream().filter(word::endsWith).forEach(form -> parts.add(withoutEnd(word, form)));
            for (int i = SHORTEST_PART; i <= word.length() - SHORTEST_PART; i++) {
                parts.add(word.substring(i));
            }
        });
        var known = parts.isEmpty() ? Map.<String, Long>of() : plainNames(parts);
        var found = new HashMap<String, Map<String, Double>>();
        for (var word : words) {
            FORMS.stream()
                    .filter(word::endsWith)
                    .map(form -> withoutEnd(word, form))
                    .filter(known::containsKey)
                    .findFirst()
                    .ifPresentOrElse(
                            whole -> found.put(word, Map.of(whole, NEAR_WHOLE)),
                            () -> longestEnd(word, known).ifPresent(end -> found.put(word, Map.of(end, NEAR_END))));
        }
        return found;
    }

    private static String withoutEnd(String word, String end) {
        return word.substring(0, word.length() - end.length());
    }

    private static Optional<String> longestEnd(String word, Map<String, Long> known) {
        return IntStream.rangeClosed(SHORTEST_PART, word.length() - SHORTEST_PART)
                .mapToObj(word::substring)
                .filter(known::containsKey)
                .findFirst();
    }

    private static Term term(
            String typed, @org.jspecify.annotations.Nullable Word known, List<Word> near, boolean mayBeBegun) {
        var words = new ArrayList<String>();
        long names = 0;
        if (known != null) {
            words.add(typed);
            names = known.names();
        }
        boolean solid = known != null && (known.plain > 0 || known.sold >= FEWEST_NAMES);
        for (var other : near) {
            if (!solid || (distance(typed, other.word) == 1 && other.names() >= MUCH_COMMONER * names)) {
                words.add(other.word);
                names += other.names();
            }
        }
        boolean begun = mayBeBegun && typed.length() >= SHORTEST_BEGINNING;
        return new Term(words, begun ? List.of(typed) : List.of(), begun ? Long.MAX_VALUE : names);
    }

    private Map<String, Word> known(List<String> words) {
        return sql.handle()
                .createQuery("SELECT word, plain, sold FROM food_word WHERE word = ANY(:words)")
                .registerArrayType(String.class, "text")
                .bindArray("words", String.class, words)
                .map((row, _) -> new Word(row.getString(1), row.getLong(2), row.getLong(3)))
                .stream()
                .collect(Collectors.toMap(Word::word, word -> word));
    }

    /** The nearest words to each, if they are near enough. */
    private Map<String, List<Word>> near(Collection<String> words, boolean plainOnly) {
        var found = sql.handle()
                .createQuery("""
                        SELECT typed.word, near.word, near.plain, near.sold
                        FROM unnest(:words) typed (word), LATERAL (
                            SELECT word, plain, sold FROM food_word
                            WHERE %s AND word %% typed.word
                            ORDER BY similarity(word, typed.word) DESC, plain DESC, sold DESC LIMIT 20) near
                        """.formatted(plainOnly ? "plain > 0" : "sold > 0"))
                .registerArrayType(String.class, "text")
                .bindArray("words", String.class, words)
                .map((row, _) -> new Near(
                        row.getString(1), new Word(row.getString(2), row.getLong(3), row.getLong(4))))
                .list();
        var nearest = new HashMap<String, List<Word>>();
        found.stream().collect(Collectors.groupingBy(Near::typed)).forEach((typed, others) -> {
            int least = others.stream().mapToInt(near -> distance(typed, near.word.word)).min().orElse(0);
            if (least <= tolerance(typed)) {
                nearest.put(typed, others.stream()
                        .map(Near::word)
                        .filter(word -> distance(typed, word.word) == least)
                        .limit(MOST_CORRECTIONS)
                        .toList());
            }
        });
        return nearest;
    }

    /** Those of the words that longer words of the dictionary begin with. */
    private List<String> beginnings(List<String> words) {
        return sql.handle()
                .createQuery("""
                        SELECT begun FROM unnest(:words) begun WHERE EXISTS (
                            SELECT FROM food_word
                            WHERE word > begun COLLATE "C" AND word < begun || U&'\\FFFF' COLLATE "C")
                        """)
                .registerArrayType(String.class, "text")
                .bindArray("words", String.class, words)
                .mapTo(String.class)
                .list();
    }

    private static int tolerance(String word) {
        if (word.length() < 6) {
            return 1;
        }
        return word.length() < 10 ? 2 : 3;
    }

    /** Letters to insert, leave out, change, or swap with their neighbour (optimal string alignment). */
    static int distance(String a, String b) {
        var before = new int[b.length() + 1];
        var last = new int[b.length() + 1];
        var now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, before[j - 2] + 1);
                }
                now[j] = best;
            }
            var spare = before;
            before = last;
            last = now;
            now = spare;
        }
        return last[b.length()];
    }
}
