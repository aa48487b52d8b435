package dev.galley.domain.food.line;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads numbers in Japanese and Chinese lines: {@code 2}, {@code 1と1/2}, {@code 十二}, {@code 半}, {@code 三分之一}, {@code 2〜3}. */
final class HanNumbers {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Fraction HALF = new Fraction(1, 2);

    private final String text;

    /** @param text with plain figures */
    HanNumbers(String text) {
        this.text = text;
    }

    /**
     * @param high the upper end of a range
     * @param next the place after the number
     * @param figures whether it was written in figures, and so is a number in any case
     */
    record Found(Fraction low, @Nullable Fraction high, int next, boolean figures) {}

    @Nullable
    Found at(int index) {
        var low = one(index);
        if (low == null) {
            return null;
        }
        int after = skipSpace(low.next);
        int joint = joint(after);
        var high = joint > 0 ? one(skipSpace(after + joint)) : null;
        return high != null && high.low.compareTo(low.low) > 0
                ? new Found(low.low, high.low, high.next, low.figures)
                : low;
    }

    private int joint(int index) {
        if (index >= text.length()) {
            return 0;
        }
        return "〜~～-–−ー到至或か、".indexOf(text.charAt(index)) >= 0 ? 1 : 0;
    }

    private @Nullable Found one(int index) {
        var found = Figures.isDigit(text, index) ? figures(index) : vulgar(index);
        if (found == null) {
            found = numeral(index);
        }
        return found != null && found.low.isAmount() ? found : null;
    }

    private @Nullable Found vulgar(int index) {
        var value = index < text.length() ? Fraction.vulgar(text.charAt(index)) : Optional.<Fraction>empty();
        return value.map(fraction -> new Found(fraction, null, index + 1, true)).orElse(null);
    }

    private @Nullable Found figures(int index) {
        var figures = Figures.at(text, index, false);
        var value = figures.value();
        if (value == null || (figures.end() < text.length() && text.charAt(figures.end()) == '%')) {
            return null;
        }
        var slashed = slashed(value, figures.end());
        if (slashed != null) {
            return slashed;
        }
        int next = figures.end();
        int part = next < text.length() && "と又".indexOf(text.charAt(next)) >= 0 ? next + 1 : skipSpace(next);
        var fraction = value.isWhole() ? fraction(part) : null;
        return fraction == null
                ? new Found(value, null, next, true)
                : new Found(value.plus(fraction.low), null, fraction.next, true);
    }

    private @Nullable Found fraction(int index) {
        var vulgar = vulgar(index);
        if (vulgar != null || !Figures.isDigit(text, index)) {
            return vulgar;
        }
        var top = Figures.at(text, index, false);
        var found = top.value() == null ? null : slashed(top.value(), top.end());
        return found != null && found.low.isProper() ? found : null;
    }

    private @Nullable Found slashed(Fraction top, int slash) {
        if (slash >= text.length() || !Fraction.isSlash(text.charAt(slash)) || !Figures.isDigit(text, slash + 1)) {
            return null;
        }
        var bottom = Figures.at(text, slash + 1, false);
        var below = bottom.value();
        boolean sensible = below != null && top.isWhole() && below.isWhole() && below.top() > 1 && below.top() <= 32
                && top.top() > 0;
        return sensible && below != null
                ? new Found(new Fraction(top.top(), below.top()), null, bottom.end(), true)
                : null;
    }

    private @Nullable Found numeral(int index) {
        if (text.startsWith("ひと", index) || text.startsWith("ふた", index)) {
            return new Found(Fraction.of(text.charAt(index) == 'ひ' ? 1 : 2), null, index + 2, false);
        }
        if (index < text.length() && text.charAt(index) == '半') {
            return new Found(HALF, null, index + 1, false);
        }
        int i = index;
        long total = 0;
        long digit = -1;
        while (i < text.length()) {
            char c = text.charAt(i);
            int value = c == '两' || c == '兩' ? 2 : DIGITS.indexOf(c);
            if (value >= 0 && digit < 0) {
                digit = value;
            } else if (c == '十' || (c == '百' && i > index)) {
                total += Math.max(digit, 1) * (c == '十' ? 10 : 100);
                digit = -1;
            } else {
                break;
            }
            i++;
        }
        if (i == index) {
            return null;
        }
        var whole = Fraction.of(total + Math.max(digit, 0));
        return i < text.length() && text.charAt(i) == '分' ? parts(whole, i) : new Found(whole, null, i, false);
    }

    /** {@code 三分之一}, {@code 三分の一}: the bottom comes first. */
    private @Nullable Found parts(Fraction bottom, int index) {
        boolean joined = text.startsWith("分之", index) || text.startsWith("分の", index);
        int top = joined && index + 2 < text.length() ? DIGITS.indexOf(text.charAt(index + 2)) : -1;
        return top > 0 && bottom.top() > 1
                ? new Found(new Fraction(top, bottom.top()), null, index + 3, false)
                : null;
    }

    /** Half of a unit, said after it: {@code 1个半}. */
    static Fraction withHalf(Fraction whole) {
        return whole.plus(HALF);
    }

    int skipSpace(int index) {
        int i = index;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
