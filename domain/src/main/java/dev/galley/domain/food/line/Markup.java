package dev.galley.domain.food.line;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is left of HTML in lines that were copied from a page: tags, spaces and fractions by their names. */
final class Markup {
    private static final int LONGEST_TAG = 200;
    private static final Set<String> TAGS = Set.of(
            "a", "b", "br", "div", "em", "font", "i", "li", "p", "small", "span", "strong", "sub", "sup", "u", "ul");
    private static final List<String> SPACES = List.of("&nbsp;", "&#160;", "&#xa0;", "&ensp;", "&thinsp;");
    private static final Map<String, Character> FRACTIONS = Map.ofEntries(
            Map.entry("&frac12;", '\u00BD'), Map.entry("&frac14;", '\u00BC'), Map.entry("&frac34;", '\u00BE'),
            Map.entry("&#189;", '\u00BD'), Map.entry("&#188;", '\u00BC'), Map.entry("&#190;", '\u00BE'),
            Map.entry("&frac13;", '\u2153'), Map.entry("&frac23;", '\u2154'), Map.entry("&frac18;", '\u215B'),
            Map.entry("&#8531;", '\u2153'), Map.entry("&#8532;", '\u2154'), Map.entry("&#8539;", '\u215B'));

    private Markup() {}

    /** @param key the sign that it stands for */
    record Named(String key, Fraction value) {}

    /** After the tag or the named space that starts there; the same place where there is none. */
    static int end(String text, int from) {
        if (text.charAt(from) == '&') {
            var space = starting(text, from, SPACES);
            return space == null ? from : from + space.length();
        }
        if (text.charAt(from) != '<' || from + 2 >= text.length()) {
            return from;
        }
        int name = text.charAt(from + 1) == '/' ? from + 2 : from + 1;
        int end = name;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        if (!TAGS.contains(text.substring(name, end).toLowerCase(Locale.ROOT))) {
            return from;
        }
        int close = text.indexOf('>', end, Math.min(text.length(), end + LONGEST_TAG));
        return close < 0 ? from : close + 1;
    }

    /** Whether what starts there parts words: a space, or the end of a row. */
    static boolean parts(String text, int from) {
        return text.charAt(from) == '&' || text.startsWith("<br", from);
    }

    static @Nullable Named fraction(String text, int from) {
        var name = text.charAt(from) == '&' ? starting(text, from, FRACTIONS.keySet()) : null;
        var sign = name == null ? null : FRACTIONS.get(name);
        return sign == null
                ? null
                : Fraction.vulgar(sign).map(value -> new Named(String.valueOf((char) sign), value)).orElse(null);
    }

    private static @Nullable String starting(String text, int from, Iterable<String> names) {
        for (var name : names) {
            if (text.regionMatches(true, from, name, 0, name.length())) {
                return name;
            }
        }
        return null;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
