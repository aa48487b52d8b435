package dev.galley.domain.food.line;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Compares texts by the stems of their words: labels lack punctuation, and some words in them are singular.
 */
final class Stems {
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Stems() {}

    static List<String> of(String text) {
        var plain = text.replaceAll("#(\\d+)\\$(\\d+)", " $1 $2")
                .replaceAll("(\\d)(\\p{L})", "$1 $2")
                .replace("½", " 1 2 ")
                .replace("¼", " 1 4 ")
                .replace("¾", " 3 4 ");
        return WORD.splitAsStream(plain).filter(word -> !word.isEmpty()).map(Stems::stem).toList();
    }

    private static String stem(String word) {
        var key = Fold.key(word);
        if (key.endsWith("leaves")) {
            return key.substring(0, key.length() - 3) + "f";
        }
        if (key.endsWith("ies") && key.length() > 4) {
            return key.substring(0, key.length() - 2);
        }
        if (key.endsWith("y") && key.length() > 3) {
            return key.substring(0, key.length() - 1) + "i";
        }
        if (key.endsWith("oes") || key.endsWith("ches") || key.endsWith("shes") || key.endsWith("xes")) {
            return key.substring(0, key.length() - 2);
        }
        return key.endsWith("s") && !key.endsWith("ss") && key.length() > 3 ? key.substring(0, key.length() - 1) : key;
    }

    static boolean sameNumber(String expected, String read) {
        if (expected.isEmpty() || read.isEmpty()) {
            return expected.isEmpty() && read.isEmpty();
        }
        var difference = new BigDecimal(expected).subtract(new BigDecimal(read)).abs();
        return difference.compareTo(new BigDecimal("0.0002")) < 0;
    }
}
