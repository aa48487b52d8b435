package dev.galley.domain.recipe.reading;

import java.util.ArrayList;
import java.util.List;

/** Cuts texts to the length that they may have, where it hurts least. */
final class Cuts {
    private Cuts() {}

    /** The beginning of it: not within a word if there is a space, nor within a character. */
    static String at(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int space = text.lastIndexOf(' ', longest);
        return text.substring(0, space > longest / 2 ? space : whole(text, longest));
    }

    /** What is longer is parted after a sentence, or where that is not possible after a word. */
    static List<String> pieces(String text, int longest) {
        if (text.length() <= longest) {
            return List.of(text);
        }
        var pieces = new ArrayList<String>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + longest);
            if (to < text.length()) {
                int sentence = text.lastIndexOf(". ", to - 1);
                int word = text.lastIndexOf(' ', to - 1);
                to = sentence > from + longest / 2 ? sentence + 1 : word > from ? word : whole(text, to);
            }
            var piece = text.substring(from, to).strip();
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
            from = to;
        }
        return pieces;
    }

    private static int whole(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
    }
}
