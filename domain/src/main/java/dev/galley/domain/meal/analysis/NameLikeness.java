package dev.galley.domain.meal.analysis;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How alike two names of foods are, by their words, in any language. */
final class NameLikeness {
    /** From here on both are taken to mean the same thing on one plate. */
    static final double SAME = 0.6;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORT = 3;
    private static final Set<String> SMALL = Set.of(
            "the", "of", "a", "an", "some", "my", "that", "der", "die", "das", "den", "mit", "le", "la", "les", "du",
            "de",
            "des", "el", "los", "las", "del", "o", "os", "as", "do", "da", "with", "and", "und", "et", "y", "e");

    private NameLikeness() {}

    /** The same in small letters without accents; what is no letter or digit is a blank. */
    static String folded(String name) {
        var plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return NO_WORD.matcher(plain.toLowerCase(Locale.ROOT).replace("ß", "ss").replace("œ", "oe"))
                .replaceAll(" ")
                .strip();
    }

    /** 0 to 1: the share of the words of the one with fewer that the other has too, or of its characters in Chinese. */
    static double of(String one, String other) {
        return of(one, other, false);
    }

    /** @param compounds whether the end of a word may stand for all of it, as in German */
    static double of(String one, String other, boolean compounds) {
        var a = words(one);
        var b = words(other);
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        var few = a.size() <= b.size() ? a : b;
        var many = few.equals(a) ? b : a;
        double found = few.stream().filter(word -> many.stream().anyMatch(it -> same(word, it, compounds))).count();
        double share = found / few.size();
        return share * (0.9 + 0.1 * few.size() / many.size()); // of two, the one that says no more is nearer
    }

    /** Whether the other has each word of the one. */
    static boolean covers(String one, String other, boolean compounds) {
        var there = words(other);
        return words(one).stream().allMatch(word -> there.stream().anyMatch(it -> same(word, it, compounds)));
    }

    private static Set<String> words(String name) {
        var words = new HashSet<String>();
        for (var word : folded(name).split(" ", -1)) {
            if (isHan(word)) {
                word.codePoints().forEach(point -> words.add(Character.toString(point)));
            } else if (!word.isEmpty() && !SMALL.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    static boolean isHan(String word) {
        return word.codePoints().anyMatch(point -> switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        });
    }

    /** One may be the plural of the other, or in German the head of a compound: {@code reis} and {@code basmatireis}. */
    private static boolean same(String one, String other, boolean compounds) {
        if (one.equals(other)) {
            return true;
        }
        var shorter = one.length() <= other.length() ? one : other;
        var longer = shorter.equals(one) ? other : one;
        int rest = longer.length() - shorter.length();
        if (shorter.length() < SHORT) {
            return false;
        }
        boolean changed = longer.endsWith("s") || longer.endsWith("x"); // berry, berries; but not bread, breast
        boolean plural = rest <= 2
                && longer.startsWith(changed ? shorter.substring(0, shorter.length() - 1) : shorter);
        boolean compound = compounds && shorter.length() > SHORT && longer.endsWith(shorter);
        return plural || compound;
    }
}
