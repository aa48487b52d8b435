package dev.galley.domain.food.measure;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The units that turn into others of their dimension without knowing the food. A pound is 453.59237 g and a US gallon
 * 231 cubic inches, 3,785.411784 ml; cups, spoons and the like are parts of that gallon (NIST Handbook 44, appendix C).
 * A dessert spoon is two teaspoons. Pinches and dashes are what measuring spoons of that name hold, 1/16 and 1/8
 * teaspoon, and half as much or twice as much in a cook's fingers. A gas mark is none of them.
 */
public enum StandardUnit {
    MILLIGRAM("mg", Dimension.MASS, Ratio.of(1, 1_000)), GRAM("g", Dimension.MASS, Ratio.ONE), KILOGRAM(
            "kg", Dimension.MASS, Ratio.of(1_000)), OUNCE("oz", Dimension.MASS, Ratio.of("28.349523125")), POUND(
                    "lb", Dimension.MASS, Ratio.of("453.59237")),

    MILLILITER("ml", Dimension.VOLUME, Ratio.ONE), CENTILITER("cl", Dimension.VOLUME, Ratio.of(10)), DECILITER(
            "dl", Dimension.VOLUME, Ratio.of(100)), LITER("l", Dimension.VOLUME, Ratio.of(1_000)), TEASPOON(
                    "tsp", Dimension.VOLUME, gallons(768)), DESSERTSPOON(
                            "dessertspoon", Dimension.VOLUME, gallons(384)), TABLESPOON(
                                    "tbsp", Dimension.VOLUME, gallons(256)), FLUID_OUNCE(
                                            "fl oz", Dimension.VOLUME, gallons(128)), CUP(
                                                    "cup", Dimension.VOLUME, gallons(16)), PINT(
                                                            "pint", Dimension.VOLUME, gallons(8)), QUART(
                                                                    "quart", Dimension.VOLUME, gallons(4)), GALLON(
                                                                            "gallon", Dimension.VOLUME, gallons(1)), PINCH(
                                                                                    "pinch", Dimension.VOLUME, gallons(
                                                                                            768 * 16)), DASH(
                                                                                                    "dash",
                                                                                                    Dimension.VOLUME,
                                                                                                    gallons(768 * 8)),

    CELSIUS("°C", Dimension.TEMPERATURE, Ratio.ONE), FAHRENHEIT("°F", Dimension.TEMPERATURE, Ratio.of(5, 9)),

    PIECE("piece", Dimension.COUNT, Ratio.ONE), DOZEN("dozen", Dimension.COUNT, Ratio.of(12));

    /** What a unit measures. */
    public enum Dimension {
        /** In grams. */
        MASS,
        /** In millilitres. */
        VOLUME,
        /** In degrees Celsius. */
        TEMPERATURE,
        /** In pieces. */
        COUNT
    }

    private static final Ratio ICE_IN_FAHRENHEIT = Ratio.of(32);
    private static final int LOOSE_PERCENT = 50;

    private final String code;
    private final Dimension dimension;
    private final Ratio size;

    StandardUnit(String code, Dimension dimension, Ratio size) {
        this.code = code;
        this.dimension = dimension;
        this.size = size;
    }

    /** The unit as lines write it: {@code tbsp}. */
    public static Optional<StandardUnit> of(String code) {
        return Stream.of(values()).filter(unit -> unit.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    public Dimension dimension() {
        return dimension;
    }

    /** One of it in its dimension's base unit; of a temperature, one degree. */
    public Ratio size() {
        return size;
    }

    /** The same, as well as cooks measure it. */
    Spread measured() {
        return this == PINCH || this == DASH ? Spread.about(size, LOOSE_PERCENT) : Spread.exactly(size);
    }

    Ratio toBase(Ratio quantity) {
        return this == FAHRENHEIT ? quantity.minus(ICE_IN_FAHRENHEIT).times(size) : quantity.times(size);
    }

    Ratio fromBase(Ratio base) {
        return this == FAHRENHEIT ? base.over(size).plus(ICE_IN_FAHRENHEIT) : base.over(size);
    }

    /** One so manieth of a US gallon, in millilitres. */
    private static Ratio gallons(long parts) {
        return Ratio.of("3785.411784").over(Ratio.of(parts));
    }
}
