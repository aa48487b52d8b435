package dev.galley.domain.recipe;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a dish is baked in, as far as it matters to how much fits: its area, for the depth stays the same.
 *
 * @param width its diameter where it is round, its side where it is square; 2 to 200, in {@code unit}
 * @param length the longer side of a rectangular one; no other has any
 */
public record Pan(Shape shape, BigDecimal width, Optional<BigDecimal> length, Unit unit) {
    /** How it is written, for messages: {@value}. */
    public static final String FORM = "must be like round:26, square:20cm, rectangular:20x30 or round:10in";

    private static final String NUMBER = "(\\d{1,3}(?:\\.\\d{1,2})?)";
    private static final Pattern TEXT = Pattern.compile(
            "(round|square|rectangular):" + NUMBER + "(?:x" + NUMBER + ")?\\s?(cm|in)?");
    private static final BigDecimal LEAST = BigDecimal.TWO;
    private static final BigDecimal MOST = BigDecimal.valueOf(200);
    private static final double INCH = 2.54; // in centimetres, exactly

    public enum Shape {
        ROUND, SQUARE, RECTANGULAR
    }

    public enum Unit {
        CM, IN
    }

    public Pan {
        width = width.stripTrailingZeros();
        length = length.map(BigDecimal::stripTrailingZeros);
        if (!fits(width)
                || !length.map(Pan::fits).orElse(true)
                || length.isPresent() != (shape == Shape.RECTANGULAR)) {
            throw VALIDATION_ERROR.because("a pan " + FORM + ", from 2 to 200", Map.of("pan", FORM
                    + ", from 2 to 200"));
        }
    }

    private static boolean fits(BigDecimal side) {
        return side.compareTo(LEAST) >= 0 && side.compareTo(MOST) <= 0;
    }

    /**
     * Centimetres where the text names no unit.
     *
     * @throws dev.galley.domain.kernel.Refused with {@code VALIDATION_ERROR} if it is no pan
     */
    public static Pan of(String text) {
        var read = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!read.matches()) {
            throw VALIDATION_ERROR.because("a pan " + FORM, Map.of("pan", FORM));
        }
        return new Pan(
                Shape.valueOf(read.group(1).toUpperCase(Locale.ROOT)),
                new BigDecimal(read.group(2)),
                Optional.ofNullable(read.group(3)).map(BigDecimal::new),
                "in".equals(read.group(4)) ? Unit.IN : Unit.CM);
    }

    /** As {@link #of} reads it. */
    public String text() {
        return shape.name().toLowerCase(Locale.ROOT) + ":" + width.toPlainString()
                + length.map(side -> "x" + side.toPlainString()).orElse("")
                + (unit == Unit.IN ? "in" : "");
    }

    public double areaSquareCentimeters() {
        double side = width.doubleValue();
        double area = switch (shape) {
            case ROUND -> Math.PI * side * side / 4;
            case SQUARE -> side * side;
            case RECTANGULAR -> side * length.orElseThrow().doubleValue();
        };
        return unit == Unit.IN ? area * INCH * INCH : area;
    }
}
