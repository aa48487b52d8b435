package dev.galley.persistence.recipe.search;

import dev.galley.application.recipe.SearchRecipes.Highlights;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Shows where words were found. PostgreSQL marks them in the folded text, where {@code creme} is in {@code Crème}, and
 * the marks are carried over to the original. All else is escaped, so that a recipe cannot smuggle in markup.
 */
final class Highlighter {
    /** Signs that folding leaves in no text. */
    private static final char OPEN = '\u0002';
    private static final char CLOSE = '\u0003';
    private static final String OPTIONS = "HighlightAll=true, StartSel=" + OPEN + ", StopSel=" + CLOSE;

    private final Handle handle;
    private final String query;
    /** Words of scripts without spaces, which PostgreSQL takes for parts of longer words. */
    private final Set<String> signs;

    Highlighter(Handle handle, TextQuery query, SearchText text) {
        this.handle = handle;
        this.query = query.match();
        this.signs = text.wanted().stream()
                .flatMap(word -> Folding.pieces(word).stream())
                .filter(piece -> piece.codePoints().anyMatch(Folding::hasNoSpaces))
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Highlights> of(Collection<Cards.Shown> hits) {
        var originals = new ArrayList<String>();
        var dictionaries = new ArrayList<String>();
        for (var hit : hits) {
            originals.add(hit.card().name());
            originals.add(hit.card().description().orElse(""));
            originals.addAll(hit.ingredients());
            while (dictionaries.size() < originals.size()) {
                dictionaries.add(Indexed.dictionary(hit.card().language()));
            }
        }
        var folded = originals.stream().map(Folded::of).toList();
        var marked = marked(folded, dictionaries);
        var highlights = new ArrayList<Highlights>();
        int at = 0;
        for (var hit : hits) {
            var name = html(originals.get(at), folded.get(at), marked.get(at));
            var description = html(originals.get(at + 1), folded.get(at + 1), marked.get(at + 1));
            at += 2;
            var ingredients = new ArrayList<String>();
            for (int end = at + hit.ingredients().size(); at < end; at++) {
                html(originals.get(at), folded.get(at), marked.get(at)).ifPresent(ingredients::add);
            }
            highlights.add(new Highlights(name, description, List.copyOf(ingredients)));
        }
        return highlights;
    }

    private List<String> marked(List<Folded> texts, List<String> dictionaries) {
        var bound = new Bound();
        return bound.query(handle, """
                SELECT ts_headline(dictionary::regconfig, text, %s::tsquery, %s)
                FROM unnest(%s, %s) WITH ORDINALITY AS texts (text, dictionary, place) ORDER BY place
                """.formatted(
                bound.value(query),
                bound.value(OPTIONS),
                bound.array(String.class, texts.stream().map(Folded::text).toList()),
                bound.array(String.class, dictionaries)))
                .mapTo(String.class)
                .list();
    }

    private Optional<String> html(String original, Folded folded, String marked) {
        var found = new BitSet();
        boolean inside = false;
        int at = 0;
        for (int i = 0; i < marked.length(); i++) {
            char sign = marked.charAt(i);
            if (sign == OPEN || sign == CLOSE) {
                inside = sign == OPEN;
            } else {
                found.set(at++, inside);
            }
        }
        for (var piece : signs) {
            var text = folded.text();
            for (int from = text.indexOf(piece); from >= 0; from = text.indexOf(piece, from + 1)) {
                found.set(from, from + piece.length());
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(html(original, folded, found));
    }

    private static String html(String original, Folded folded, BitSet found) {
        var html = new StringBuilder();
        int written = 0;
        for (int from = found.nextSetBit(0); from >= 0;) {
            int to = found.nextClearBit(from);
            int start = folded.start(from);
            int end = folded.start(to);
            while (end > start + 1 && !Character.isLetterOrDigit(original.codePointBefore(end))
                    && Character.getType(original.codePointBefore(end)) != Character.NON_SPACING_MARK) {
                end -= Character.charCount(original.codePointBefore(end)); // signs that fold to nothing
            }
            escape(html, original, written, start);
            html.append("<mark>");
            escape(html, original, start, end);
            html.append("</mark>");
            written = end;
            from = found.nextSetBit(to);
        }
        escape(html, original, written, original.length());
        return html.toString();
    }

    private static void escape(StringBuilder html, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(sign);
            }
        }
    }
}
