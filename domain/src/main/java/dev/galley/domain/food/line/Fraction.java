package dev.galley.domain.food.line;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An exact number of kitchen size.
 *
 * @param top not negative
 * @param bottom above 0
 */
record Fraction(long top, long bottom) implements Comparable<Fraction> {
    private static final int DECIMALS = 6;
    private static final long MOST = 1_000_000;
    private static final long LARGEST_PART = 1_000_000_000_000L;

    static Fraction of(long whole) {
        return new Fraction(whole, 1);
    }

    boolean isWhole() {
        return top % bottom == 0;
    }

    boolean isProper() {
        return top > 0 && top < bottom;
    }

    /** Whether it can be an amount: over 0 and at most 1,000,000. */
    boolean isAmount() {
        return top > 0 && top <= MOST * bottom && top <= LARGEST_PART;
    }

    Fraction plus(Fraction other) {
        return new Fraction(top * other.bottom + other.top * bottom, bottom * other.bottom);
    }

    Fraction times(Fraction other) {
        return new Fraction(top * other.top, bottom * other.bottom);
    }

    @Override
    public int compareTo(Fraction other) {
        return Long.compare(top * other.bottom, other.top * bottom);
    }

    /** Rounded to 6 decimals, without zeros at the end: 1/3 is 0.333333. */
    BigDecimal decimal() {
        var exact = BigDecimal.valueOf(top).divide(BigDecimal.valueOf(bottom), DECIMALS, RoundingMode.HALF_UP);
        var plain = exact.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** The value of a character such as ½ or ⅞; none for any other. */
    static Optional<Fraction> vulgar(char character) {
        int[] parts = switch (character) {
            case '¼' -> new int[]{1, 4};
            case '½' -> new int[]{1, 2};
            case '¾' -> new int[]{3, 4};
            case '⅐' -> new int[]{1, 7};
            case '⅑' -> new int[]{1, 9};
            case '⅒' -> new int[]{1, 10};
            case '⅓' -> new int[]{1, 3};
            case '⅔' -> new int[]{2, 3};
            case '⅕' -> new int[]{1, 5};
            case '⅖' -> new int[]{2, 5};
            case '⅗' -> new int[]{3, 5};
            case '⅘' -> new int[]{4, 5};
            case '⅙' -> new int[]{1, 6};
            case '⅚' -> new int[]{5, 6};
            case '⅛' -> new int[]{1, 8};
            case '⅜' -> new int[]{3, 8};
            case '⅝' -> new int[]{5, 8};
            case '⅞' -> new int[]{7, 8};
            default -> new int[0];
        };
        return parts.length == 0 ? Optional.empty() : Optional.of(new Fraction(parts[0], parts[1]));
    }

    static boolean isSlash(char character) {
        return character == '/' || character == '\u2044' || character == '\u2215' || character == '\uFF0F';
    }
}
