package dev.galley.persistence.recipe.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Text as it is compared: small letters without accents, and a space for whatever is no letter or digit. Chinese and
 * Japanese, which put no spaces between words, become overlapping pairs of signs.
 */
final class Folding {
    private Folding() {}

    /** {@code Crème brûlée!} is {@code creme brulee}. Never more than one space at a time, none at the ends. */
    static String fold(String text) {
        return Folded.of(text).text();
    }

    static List<String> words(String text) {
        var folded = fold(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" ", -1));
    }

    /** The folded words, with pairs for what has no spaces: what is indexed and looked for. */
    static String indexed(String text) {
        var indexed = new StringBuilder();
        for (var word : words(text)) {
            indexed.append(indexed.isEmpty() ? "" : " ").append(String.join(" ", pieces(word)));
        }
        return indexed.toString();
    }

    /** A folded word itself, or its pairs: {@code 親子丼} is {@code 親子}, {@code 子丼}. */
    static List<String> pieces(String word) {
        if (word.chars().allMatch(sign -> sign < 0x2E80)) {
            return List.of(word);
        }
        int[] signs = word.codePoints().toArray();
        if (Arrays.stream(signs).noneMatch(Folding::hasNoSpaces) || signs.length <= 2) {
            return List.of(word);
        }
        var pairs = new java.util.ArrayList<String>();
        for (int i = 0; i + 1 < signs.length; i++) {
            pairs.add(new String(signs, i, 2));
        }
        return pairs;
    }

    /** Whether a folded word is one that can be misspelt. */
    static boolean isMendable(String word) {
        return word.length() >= 3
                && word.length() <= 40
                && word.codePoints().allMatch(sign -> Character.isLetter(sign) && !hasNoSpaces(sign));
    }

    static boolean hasNoSpaces(int sign) {
        if (sign < 0x2E80) {
            return false; // all such signs come later
        }
        return switch (Character.UnicodeScript.of(sign)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> sign == 'ー';
        };
    }

    /** What a sign is compared as: nothing for an accent on its own, two letters for some. */
    static String fold(int sign) {
        if (sign < 0x80) {
            return Character.isLetterOrDigit(sign)
                    ? String.valueOf((char) Character.toLowerCase(sign))
                    : sign == '\'' ? "" : " ";
        }
        var single = switch (sign) {
            case 'ß', 'ẞ' -> "ss";
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            case 'ø', 'Ø' -> "o";
            case 'ł', 'Ł' -> "l";
            case 'đ', 'Đ' -> "d";
            case 'ı' -> "i";
            case '’', 'ʼ', '‘' -> "";
            default -> null;
        };
        if (single != null) {
            return single;
        }
        var apart = Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKD);
        var kept = new StringBuilder();
        apart.codePoints()
                .filter(part -> switch (Character.getType(part)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> false;
                    default -> true;
                })
                .forEach(part -> kept.appendCodePoint(Character.isLetterOrDigit(part) || isVowelSign(part)
                        ? part
                        : ' '));
        return Normalizer.normalize(kept.toString().toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    private static boolean isVowelSign(int sign) {
        return Character.getType(sign) == Character.COMBINING_SPACING_MARK || sign == 'ー';
    }
}
