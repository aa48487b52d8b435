package dev.galley.domain.recipe.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Tells whether what was read stands in the source: its letters and digits must, in their order. Linear time. */
public final class Grounding {
    private Grounding() {}

    /** Whether {@code text} stands in {@code source}, but for case, marks, spaces and how characters are composed. */
    public static boolean contains(String source, String text) {
        return folded(source).contains(folded(text));
    }

    /** The same, where markup may stand between the letters of {@code text}. */
    public static boolean scattered(String source, String text) {
        var wanted = folded(text);
        if (wanted.isEmpty()) {
            return true;
        }
        int next = 0;
        var held = folded(source);
        for (int i = 0; i < held.length() && next < wanted.length(); i++) {
            if (held.charAt(i) == wanted.charAt(next)) {
                next++;
            }
        }
        return next == wanted.length();
    }

    /** The same, where the words may stand in another order: of short texts that are put together from parts. */
    static boolean holds(String source, String text) {
        if (scattered(source, text)) {
            return true;
        }
        if (text.length() > 500) {
            return false;
        }
        var held = folded(source);
        for (var word : text.split("[^\\p{L}\\p{N}]+", -1)) {
            if (!held.contains(folded(word)) && !ADDED.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** What a mark of the source is read as. */
    private static final Set<String> ADDED = Set.of("optional");

    private static String folded(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var out = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
