package dev.galley.domain.food.line;

import org.jspecify.annotations.Nullable;

/**
 * Reads a number written in figures: {@code 250}, {@code 1.5}, {@code 1,5}, {@code 1,500}, {@code 1 500}. A comma or point
 * before three last figures parts thousands where the language writes it so, else it is a decimal sign.
 */
final class Figures {
    private static final int MOST_WHOLE = 7;
    private static final int MOST_DECIMALS = 6;
    private static final char NARROW_SPACE = '\u202F';
    private static final char NO_BREAK_SPACE = '\u00A0';

    private Figures() {}

    /**
     * @param value absent for figures that are no amount: too long, or with too many signs, like a date
     * @param end after the last figure
     */
    record Found(@Nullable Fraction value, int end) {}

    /** @param from the place of a figure */
    static Found at(CharSequence text, int from, boolean commaIsDecimal) {
        char thousands = commaIsDecimal ? '.' : ',';
        int i = skipDigits(text, from);
        int whole = i;
        boolean grouped = false;
        boolean mayGroup = i - from <= 3 && plain(text, from) != '0';
        while (mayGroup && isGroup(text, i, thousands, commaIsDecimal)) {
            i += 4;
            whole = i;
            grouped = true;
        }
        int decimalsFrom = i;
        if (isSign(text, i, '.', ',') && (!grouped || plain(text, i) != thousands)) {
            decimalsFrom = i + 1;
            i = skipDigits(text, decimalsFrom);
        }
        boolean ends = !isSign(text, i, '.', ',');
        int end = i;
        while (!ends && isSign(text, end, '.', ',')) {
            end = skipDigits(text, end + 1);
        }
        return new Found(ends ? value(text, from, whole, decimalsFrom, i) : null, end);
    }

    /** A number that begins with its decimal point: {@code .5}. */
    static Found decimals(CharSequence text, int point) {
        int end = skipDigits(text, point + 1);
        return new Found(value(text, point, point, point + 1, end), end);
    }

    private static @Nullable Fraction value(CharSequence text, int from, int whole, int decimalsFrom, int to) {
        long top = 0;
        long bottom = 1;
        int figures = 0;
        for (int i = from; i < whole; i++) {
            char c = plain(text, i);
            if (c >= '0' && c <= '9') {
                if (++figures > MOST_WHOLE) {
                    return null;
                }
                top = top * 10 + (c - '0');
            }
        }
        if (to - decimalsFrom > MOST_DECIMALS) {
            return null;
        }
        for (int i = decimalsFrom; i < to; i++) {
            top = top * 10 + (plain(text, i) - '0');
            bottom *= 10;
        }
        return new Fraction(top, bottom);
    }

    /** Whether a sign for thousands and exactly three figures come next. */
    private static boolean isGroup(CharSequence text, int i, char sign, boolean commaIsDecimal) {
        if (i >= text.length()) {
            return false;
        }
        char c = text.charAt(i);
        boolean space = c == NARROW_SPACE || (commaIsDecimal && (c == ' ' || c == NO_BREAK_SPACE));
        boolean parts = space || plain(text, i) == sign || (c == '\'' && commaIsDecimal);
        return parts && isDigit(text, i + 1) && isDigit(text, i + 2) && isDigit(text, i + 3) && !isDigit(text, i + 4)
                && !(space && startsFraction(text, i + 4));
    }

    private static boolean startsFraction(CharSequence text, int i) {
        return i < text.length() && Fraction.isSlash(text.charAt(i));
    }

    private static boolean isSign(CharSequence text, int i, char one, char other) {
        if (i >= text.length() || !isDigit(text, i + 1)) {
            return false;
        }
        char c = plain(text, i);
        return c == one || c == other;
    }

    private static int skipDigits(CharSequence text, int from) {
        int i = from;
        while (isDigit(text, i)) {
            i++;
        }
        return i;
    }

    static boolean isDigit(CharSequence text, int i) {
        if (i >= text.length()) {
            return false;
        }
        char c = plain(text, i);
        return c >= '0' && c <= '9';
    }

    private static char plain(CharSequence text, int i) {
        return Fold.plain(text.charAt(i));
    }
}
