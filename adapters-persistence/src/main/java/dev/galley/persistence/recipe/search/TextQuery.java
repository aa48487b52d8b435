package dev.galley.persistence.recipe.search;

import dev.galley.domain.kernel.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * A text as PostgreSQL looks for it. Each word stands for its stems in all languages, so that it is found in a recipe of
 * any; words that say nothing in the caller's language, like "the", are not looked for.
 *
 * @param match a tsquery, the same for finding and ranking
 * @param names a tsquery for the names alone: the words looked for, wherever in the name they stand
 * @param anywhere whether the index helps: something is looked for, and not only left out
 */
record TextQuery(String match, String names, boolean anywhere) {
    /** @return empty where the text says nothing that could be looked for */
    static Optional<TextQuery> of(SearchText text, Language caller, Stems stems, Handle handle) {
        return new Writer(stems(text, stems, handle), caller, false).write(text);
    }

    /** Leaves out every word that says nothing in some language: for a French title among English words. */
    static Optional<TextQuery> lenient(SearchText text, Language caller, Stems stems, Handle handle) {
        return new Writer(stems(text, stems, handle), caller, true).write(text);
    }

    /** Words that must all be in the ingredients. */
    static Optional<String> ingredients(String words, Stems stems, Handle handle) {
        var text = new SearchText(Folding.words(words).stream()
                .map(word -> new SearchText.Term(List.of(word), false))
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), terms -> terms.isEmpty() ? List.of() : List.of(terms))));
        return new Writer(stems(text, stems, handle), Language.EN, false).labelled("D").write(text)
                .map(TextQuery::match);
    }

    private static Map<String, Stems.Word> stems(SearchText text, Stems stems, Handle handle) {
        var pieces = new LinkedHashSet<String>();
        text.words().forEach(word -> pieces.addAll(Folding.pieces(word)));
        return stems.of(handle, pieces);
    }

    private static final class Writer {
        private final Map<String, Stems.Word> stems;
        private final String dictionary;
        private final boolean lenient;
        private String label = "";

        Writer(Map<String, Stems.Word> stems, Language caller, boolean lenient) {
            this.stems = stems;
            this.dictionary = Indexed.dictionary(caller);
            this.lenient = lenient;
        }

        Writer labelled(String weight) {
            label = ":" + weight;
            return this;
        }

        Optional<TextQuery> write(SearchText text) {
            var matches = new ArrayList<String>();
            var names = new ArrayList<String>();
            var only = new ArrayList<String>();
            for (var terms : text.alternatives()) {
                var wanted = write(terms, false, " <-> ");
                var excluded = write(terms, true, " <-> ");
                if (wanted.isEmpty()) {
                    only.addAll(excluded);
                } else {
                    excluded.forEach(term -> wanted.add("!" + term));
                    matches.add(joined(wanted, " & "));
                    names.add(joined(write(terms, false, " & "), " & "));
                }
            }
            if (!matches.isEmpty()) {
                return Optional.of(new TextQuery(joined(matches, " | "), joined(names, " | "), true));
            }
            return only.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new TextQuery("!" + joined(only, " | "), "", false));
        }

        private List<String> write(List<SearchText.Term> terms, boolean excluded, String between) {
            return terms.stream()
                    .filter(term -> term.excluded() == excluded)
                    .map(term -> row(term, between))
                    .flatMap(Optional::stream)
                    .distinct()
                    .collect(Collectors.toCollection(ArrayList::new));
        }

        private Optional<String> row(SearchText.Term term, String between) {
            var words = term.words().stream()
                    .map(word -> word(word, term.words().size() > 1 ? between : " & "))
                    .flatMap(Optional::stream)
                    .toList();
            return words.isEmpty() ? Optional.empty() : Optional.of(joined(words, between));
        }

        private Optional<String> word(String word, String between) {
            var pieces = Folding.pieces(word).stream()
                    .map(stems::get)
                    .filter(stem -> stem != null && !saysNothing(stem, word))
                    .map(stem -> any(stem.all()))
                    .toList();
            return pieces.isEmpty() ? Optional.empty() : Optional.of(joined(pieces, between));
        }

        private boolean saysNothing(Stems.Word stem, String word) {
            return stem.all().isEmpty()
                    || stem.saysNothingIn(dictionary)
                    || stem.saysNothingIn("english")
                    || ((lenient || word.length() <= 2) && stem.saysNothingSomewhere());
        }

        private String any(Set<String> stems) {
            return joined(
                    stems.stream()
                            .map(stem -> "'" + stem.replace("\\", "\\\\").replace("'", "''") + "'" + label)
                            .toList(),
                    " | ");
        }

        private static String joined(Collection<String> parts, String operator) {
            return parts.size() == 1 ? parts.iterator().next() : "(" + String.join(operator, parts) + ")";
        }
    }
}
