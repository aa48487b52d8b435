package dev.galley.application.meal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How figures of meals are shown, on the wire and in files: to a thousandth, and what is smaller than 1 to six digits, since
 * there are vitamins of which people eat millionths of a gram. What is kept and summed up is never rounded.
 */
public final class Shown {
    private static final int DECIMALS = 3;
    private static final MathContext SMALL = new MathContext(6, RoundingMode.HALF_EVEN);

    private Shown() {}

    /** Without zeros at its end, and never as a power of ten. */
    public static BigDecimal plain(double figure) {
        var exact = BigDecimal.valueOf(figure);
        var rounded = Math.abs(figure) < 1
                ? exact.round(SMALL)
                : exact.setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return new BigDecimal(rounded.stripTrailingZeros().toPlainString());
    }

    public static double rounded(double figure) {
        return plain(figure).doubleValue();
    }
}
