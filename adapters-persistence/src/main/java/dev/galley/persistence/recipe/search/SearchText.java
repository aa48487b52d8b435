package dev.galley.persistence.recipe.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What people type into a search field: words that must all be there, {@code "words in a row"}, {@code -words} that must
 * not, and {@code or} between alternatives. Every text is one; what makes no sense is read as plain words.
 *
 * @param alternatives one of them is enough; each has at least one term
 */
record SearchText(List<List<Term>> alternatives) {
    /** So many words are looked at; whoever types more gets what fits the first ones. */
    private static final int MOST_WORDS = 16;
    private static final Pattern TOKEN = Pattern.compile("(?<![^\\s\"])(-?)\"([^\"]*)\"?|([^\\s\"]+)");

    /** @param words folded, at least one; more than one stand in a row */
    record Term(List<String> words, boolean excluded) {
        Term {
            words = List.copyOf(words);
        }
    }

    SearchText {
        alternatives = List.copyOf(alternatives);
    }

    static SearchText of(String typed) {
        var alternatives = new ArrayList<List<Term>>();
        var current = new ArrayList<Term>();
        int left = MOST_WORDS;
        var tokens = TOKEN.matcher(typed);
        while (tokens.find() && left > 0) {
            var plain = tokens.group(3);
            if (plain != null && plain.equalsIgnoreCase("or")) {
                finish(current, alternatives);
                continue;
            }
            boolean excluded = plain == null ? "-".equals(tokens.group(1)) : plain.startsWith("-");
            var words = Folding.words(plain == null ? tokens.group(2) : plain);
            words = words.subList(0, Math.min(words.size(), left));
            left -= words.size();
            if (plain == null && !words.isEmpty()) {
                current.add(new Term(words, excluded));
            } else {
                words.forEach(word -> current.add(new Term(List.of(word), excluded)));
            }
        }
        finish(current, alternatives);
        return new SearchText(alternatives);
    }

    private static void finish(List<Term> current, List<List<Term>> alternatives) {
        if (!current.isEmpty()) {
            alternatives.add(List.copyOf(current));
            current.clear();
        }
    }

    /** All words, those excluded too. */
    Set<String> words() {
        var words = new LinkedHashSet<String>();
        terms().forEach(term -> words.addAll(term.words()));
        return words;
    }

    /** The words looked for. */
    Set<String> wanted() {
        var words = new LinkedHashSet<String>();
        terms().filter(term -> !term.excluded()).forEach(term -> words.addAll(term.words()));
        return words;
    }

    private Stream<Term> terms() {
        return alternatives.stream().flatMap(List::stream);
    }

    /** The same with other words in the place of some. */
    SearchText with(java.util.Map<String, String> others) {
        return new SearchText(alternatives.stream()
                .map(terms -> terms.stream()
                        .map(term -> new Term(
                                term.words().stream().map(word -> others.getOrDefault(word, word)).toList(),
                                term.excluded()))
                        .toList())
                .toList());
    }

    /** As one could type it. */
    String typed() {
        return String.join(
                " or ",
                alternatives.stream()
                        .map(terms -> String.join(" ", terms.stream().map(SearchText::typed).toList()))
                        .toList());
    }

    private static String typed(Term term) {
        var words = String.join(" ", term.words());
        return (term.excluded() ? "-" : "") + (term.words().size() > 1 ? '"' + words + '"' : words);
    }
}
