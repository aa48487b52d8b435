package dev.galley.domain.recipe.reading;

import java.text.Normalizer;

/** Numbers within a text: {@code 12}, {@code 1.5}, {@code 1,5}, {@code 1/2}, {@code 1 1/2}, {@code 1½}, {@code 二}. */
final class Figures {
    private static final int MOST_DIGITS = 7;
    private static final String HAN = "〇一二三四五六七八九十";

    private Figures() {}

    /** @param end where the number ends, without it */
    record Read(double value, int end) {}

    static boolean startsNumber(String text, int at) {
        char c = text.charAt(at);
        return Character.isDigit(c) || isFraction(c) || isHan(text, at) || (c == '半' && at + 1 < text.length());
    }

    /** Han numerals count only before another letter: {@code 二人分}. */
    private static boolean isHan(String text, int at) {
        return HAN.indexOf(text.charAt(at)) > 0 || text.charAt(at) == '两';
    }

    static boolean isFraction(char c) {
        return (c >= '\u00bc' && c <= '\u00be') || (c >= '\u2150' && c <= '\u215e');
    }

    /** Where {@link #startsNumber} holds. */
    static Read at(String text, int start) {
        char c = text.charAt(start);
        if (c == '半') {
            return new Read(0.5, start + 1);
        }
        if (isHan(text, start)) {
            return han(text, start);
        }
        if (isFraction(c)) {
            return new Read(fraction(c), start + 1);
        }
        var whole = digits(text, start);
        int end = whole.end;
        double value = whole.value;
        if (end + 1 < text.length() && (text.charAt(end) == '/' || text.charAt(end) == '⁄')
                && Character.isDigit(text.charAt(end + 1))) {
            var below = digits(text, end + 1);
            return below.value == 0 ? whole : new Read(value / below.value, below.end);
        }
        if (end + 1 < text.length() && (text.charAt(end) == '.' || text.charAt(end) == ',')
                && Character.isDigit(text.charAt(end + 1))) {
            var rest = digits(text, end + 1);
            int places = rest.end - end - 1;
            return new Read(value + rest.value / Math.pow(10, places), rest.end);
        }
        int next = end;
        while (next < text.length() && next < end + 2 && Character.isSpaceChar(text.charAt(next))) {
            next++;
        }
        if (next < text.length() && isFraction(text.charAt(next))) {
            return new Read(value + fraction(text.charAt(next)), next + 1);
        }
        if (next > end && next + 2 < text.length() && Character.isDigit(text.charAt(next))
                && (text.charAt(next + 1) == '/' || text.charAt(next + 1) == '⁄')
                && Character.isDigit(text.charAt(next + 2))) {
            var above = digits(text, next);
            var below = digits(text, next + 2);
            return below.value == 0 ? whole : new Read(value + above.value / below.value, below.end);
        }
        return whole;
    }

    private static Read digits(String text, int start) {
        double value = 0;
        int end = start;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            if (end - start < MOST_DIGITS) {
                value = value * 10 + Character.digit(text.charAt(end), 10);
            } else {
                value = Double.MAX_VALUE; // more than anything that is asked for
            }
            end++;
        }
        return new Read(value, end);
    }

    private static Read han(String text, int start) {
        double value = 0;
        int end = start;
        while (end < text.length() && isHan(text, end)) {
            int digit = text.charAt(end) == '两' ? 2 : HAN.indexOf(text.charAt(end));
            value = digit == 10 ? Math.max(value, 1) * 10 : value + digit;
            end++;
        }
        return new Read(value, end);
    }

    private static double fraction(char c) {
        var parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD).split("\u2044", 2);
        return parts.length == 2 ? Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]) : 0;
    }
}
