package dev.galley.persistence.food;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What someone looks for, in words of the dictionary. */
record Wanted(List<Term> terms) {
    /**
     * One of the words.
     *
     * @param words the word, or what was probably meant by it
     * @param beginnings what longer words may begin with instead
     * @param names in how many names it stands, at least roughly
     */
    record Term(List<String> words, List<String> beginnings, long names) {
        String query() {
            var parts = new StringBuilder();
            words.forEach(word -> append(parts, "'" + word + "'"));
            beginnings.forEach(beginning -> append(parts, "'" + beginning + "':*"));
            return "(" + parts + ")";
        }

        private static void append(StringBuilder parts, String part) {
            parts.append(parts.isEmpty() ? "" : " | ").append(part);
        }
    }

    Wanted {
        terms = List.copyOf(terms);
    }

    boolean isNothing() {
        return terms.isEmpty();
    }

    /** A tsquery that wants every word. The words hold letters and digits only, so none can end its quotes. */
    String all() {
        return terms.stream().map(Term::query).collect(Collectors.joining(" & "));
    }

    /** A tsquery that is content with one of the words. */
    String any() {
        return terms.stream().map(Term::query).collect(Collectors.joining(" | "));
    }

    /** A tsquery for the word that stands in the fewest names. */
    String rarest() {
        return terms.stream().min(Comparator.comparingLong(Term::names)).map(Term::query).orElse("");
    }

    List<String> queries() {
        return terms.stream().map(Term::query).toList();
    }

    List<String> words() {
        return terms.stream().flatMap(term -> term.words().stream()).toList();
    }

    /** No more names than this can hold all the words. */
    long names() {
        return terms.stream().mapToLong(Term::names).min().orElse(0);
    }
}
