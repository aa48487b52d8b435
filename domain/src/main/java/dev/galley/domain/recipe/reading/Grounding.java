package dev.galley.domain.recipe.reading;

import java.text.Normalizer;
import java.util.Locale;

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
