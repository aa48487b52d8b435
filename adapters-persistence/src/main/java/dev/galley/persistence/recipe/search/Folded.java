package dev.galley.persistence.recipe.search;

import java.util.Arrays;

/** What a text is compared as, with the way back to the text. */
final class Folded {
    private final String text;
    /** For each character of {@link #text} where the sign it was made of begins in the original; then its length. */
    private final int[] starts;

    private Folded(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    String text() {
        return text;
    }

    /** Where in the original this character of the text begins; the text's length leads to the original's. */
    int start(int at) {
        return starts[at];
    }

    static Folded of(String original) {
        var text = new StringBuilder();
        var starts = new int[original.length() + 16];
        for (int at = 0; at < original.length();) {
            int sign = original.codePointAt(at);
            var folded = Folding.fold(sign);
            for (int i = 0; i < folded.length(); i++) {
                boolean extraSpace = folded.charAt(i) == ' ' && (text.isEmpty() || text.charAt(text.length()
                        - 1) == ' ');
                if (!extraSpace) {
                    if (text.length() + 2 > starts.length) {
                        starts = Arrays.copyOf(starts, starts.length * 2);
                    }
                    starts[text.length()] = at;
                    text.append(folded.charAt(i));
                }
            }
            at += Character.charCount(sign);
        }
        int length = text.length();
        if (length > 0 && text.charAt(length - 1) == ' ') {
            length--;
            text.setLength(length);
        }
        starts[length] = original.length();
        return new Folded(text.toString(), Arrays.copyOf(starts, length + 1));
    }
}
