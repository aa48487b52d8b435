package dev.galley.persistence.food;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words as search sees them: without capitals, accents, plural endings and the little words between them. The same
 * folding is done to names and to what people look for, so it need not be right, only the same for all forms of a word.
 * Chinese and Japanese have no spaces; there each character is a word.
 */
public final class Folding {
    private static final int LONGEST_WORD = 40;
    private static final int FIRST_BEYOND_ASCII = 128;
    /** Thai begins here, Chinese and Japanese further on. */
    private static final int FIRST_IDEOGRAPHIC = 0x0E00;
    private static final Set<String> LITTLE_WORDS = Set.of(
            "a", "al", "and", "au", "aux", "con", "d", "da", "das", "de", "del", "des", "di", "do", "dos", "du", "e",
            "el", "en", "et", "in", "l", "la", "las", "le", "les", "los", "mit", "o", "of", "or", "s", "the", "und",
            "von", "with", "y");

    private Folding() {}

    /** The folded words of a text, each once, in order; the little ones only where there are no others. */
    public static List<String> words(String text) {
        var all = split(text);
        var telling = new LinkedHashSet<String>();
        for (var word : all) {
            if (!LITTLE_WORDS.contains(word)) {
                telling.add(folded(word));
            }
        }
        return telling.isEmpty() ? all.stream().map(Folding::folded).distinct().toList() : List.copyOf(telling);
    }

    private static String folded(String word) {
        return isIdeographic(word.codePointAt(0)) ? word : singular(word);
    }

    /** The text in small letters, without accents and with single spaces: what a name's beginning is compared with. */
    public static String spelled(String text) {
        var spelled = new StringBuilder();
        boolean afterIdeograph = false;
        for (var word : split(text)) {
            boolean ideograph = isIdeographic(word.codePointAt(0));
            if (!spelled.isEmpty() && !(ideograph && afterIdeograph)) {
                spelled.append(' ');
            }
            spelled.append(word);
            afterIdeograph = ideograph;
        }
        return spelled.toString();
    }

    /** German plurals that no common ending tells: Tomaten, Zwiebeln. */
    public static List<String> germanPlurals(String text) {
        return split(text).stream()
                .filter(word -> word.length() > 3)
                .filter(word -> word.endsWith("e") || word.endsWith("el") || word.endsWith("er"))
                .map(word -> singular(word + "n"))
                .toList();
    }

    private static List<String> split(String text) {
        return isAscii(text) ? asciiWords(text) : anyWords(text);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_BEYOND_ASCII) {
                return false;
            }
        }
        return true;
    }

    /** Most names are of such letters, and tens of thousands of them are folded in a second. */
    private static List<String> asciiWords(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                word.append((char) (c - 'A' + 'a'));
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                word.append(c);
            } else if (c != '\'') {
                flush(word, words);
            }
        }
        flush(word, words);
        return words;
    }

    private static List<String> anyWords(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        // NFKD takes accents off as characters of their own; it would take Japanese voicing marks off too
        var plain = hasIdeographs(text)
                ? Normalizer.normalize(text, Normalizer.Form.NFKC)
                : Normalizer.normalize(text, Normalizer.Form.NFKD);
        plain.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (isIdeographic(c)) {
                flush(word, words);
                words.add(Character.toString(c));
            } else if (Character.isLetterOrDigit(c)) {
                appendPlain(word, c);
            } else if (!isMark(c) && c != '\'' && c != '’') { // hen's is one word, and é may come in two characters
                flush(word, words);
            }
        });
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.substring(0, Math.min(word.length(), LONGEST_WORD)));
            word.setLength(0);
        }
    }

    private static void appendPlain(StringBuilder word, int c) {
        switch (c) {
            case 'ß' -> word.append("ss");
            case 'œ' -> word.append("oe");
            case 'æ' -> word.append("ae");
            case 'ø' -> word.append('o');
            case 'ł' -> word.append('l');
            case 'ı' -> word.append('i');
            default -> word.appendCodePoint(c);
        }
    }

    private static boolean isMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean hasIdeographs(String text) {
        return text.codePoints().anyMatch(Folding::isIdeographic);
    }

    static boolean isIdeographic(int c) {
        if (c < FIRST_IDEOGRAPHIC) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI -> Character.isLetterOrDigit(c);
            default -> c == 'ー';
        };
    }

    /** tomatoes, tomato → tomato; berries, berry → berry; leaves, leaf → leaf; apples, apple → appl. */
    private static String singular(String word) {
        var w = word;
        if (w.length() > 3 && w.endsWith("s") && !w.endsWith("ss")) {
            w = w.substring(0, w.length() - 1);
            if (w.length() > 4 && w.endsWith("ee")) {
                return w; // cheeses, coffees
            }
        } else if (w.length() > 4 && w.endsWith("x") && w.charAt(w.length() - 2) == 'u') {
            w = w.substring(0, w.length() - 1); // poireaux
        }
        if (w.length() > 3 && w.endsWith("ie")) {
            return w.substring(0, w.length() - 2) + 'y';
        }
        if (w.length() > 3 && w.endsWith("ve")) {
            return w.substring(0, w.length() - 2) + 'f';
        }
        if (w.length() > 3 && w.endsWith("e")) {
            return w.substring(0, w.length() - 1);
        }
        return w;
    }
}
