package dev.galley.domain.recipe;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The units that turn into each other without knowing the food. The pound is 453.59237 g (1959); a US gallon is
 * 231 cubic inches, 3,785.411784 ml; cups and spoons are parts of it: a cup 236.5882365 ml (NIST Handbook 44,
 * appendix C), the same as where lines of ingredients are read and foods are weighed.
 */
public enum Measure {
    MG("mg", Dimension.MASS, Kitchen.METRIC, "0.001"), G("g", Dimension.MASS, Kitchen.METRIC, "1"), KG("kg",
            Dimension.MASS, Kitchen.METRIC, "1000"), OZ("oz", Dimension.MASS, Kitchen.US, "28.349523125"), LB("lb",
                    Dimension.MASS, Kitchen.US, "453.59237"), ML("ml", Dimension.VOLUME, Kitchen.METRIC, "1"), CL("cl",
                            Dimension.VOLUME, Kitchen.METRIC, "10"), DL("dl", Dimension.VOLUME, Kitchen.METRIC,
                                    "100"), L("l", Dimension.VOLUME, Kitchen.METRIC, "1000"), TSP("tsp",
                                            Dimension.VOLUME, Kitchen.BOTH, "4.92892159375"), TBSP("tbsp",
                                                    Dimension.VOLUME, Kitchen.BOTH, "14.78676478125"), FL_OZ("fl oz",
                                                            Dimension.VOLUME, Kitchen.US, "29.5735295625"), CUP("cup",
                                                                    Dimension.VOLUME, Kitchen.US, "236.5882365"), PINT(
                                                                            "pint", Dimension.VOLUME, Kitchen.US,
                                                                            "473.176473"), QUART("quart",
                                                                                    Dimension.VOLUME, Kitchen.US,
                                                                                    "946.352946"), GALLON("gallon",
                                                                                            Dimension.VOLUME,
                                                                                            Kitchen.US, "3785.411784");

    public enum Dimension {
        MASS, VOLUME
    }

    /** Whose kitchens have it. */
    public enum Kitchen {
        METRIC, US, BOTH
    }

    private final String code;
    private final Dimension dimension;
    private final Kitchen kitchen;
    private final BigDecimal base;

    Measure(String code, Dimension dimension, Kitchen kitchen, String base) {
        this.code = code;
        this.dimension = dimension;
        this.kitchen = kitchen;
        this.base = new BigDecimal(base);
    }

    /** The unit as lines write it: {@code tbsp}. */
    public static Optional<Measure> of(String code) {
        return Stream.of(values()).filter(measure -> measure.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    public Dimension dimension() {
        return dimension;
    }

    public Kitchen kitchen() {
        return kitchen;
    }

    /** This many of it in grams or millilitres. */
    public BigDecimal inBase(BigDecimal amount) {
        return amount.multiply(base);
    }

    /** So many grams or millilitres in this unit, to 34 digits. */
    public BigDecimal fromBase(BigDecimal amount) {
        return amount.divide(base, java.math.MathContext.DECIMAL128);
    }
}
