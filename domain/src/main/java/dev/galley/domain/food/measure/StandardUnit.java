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
    /** A thousandth of a gram. */
    MILLIGRAM("mg", Dimension.MASS, 1, 1_000),
    /** The base of mass. */
    GRAM("g", Dimension.MASS, 1, 1),
    /** A thousand grams. */
    KILOGRAM("kg", Dimension.MASS, 1_000, 1),
    /** A sixteenth of a pound. */
    OUNCE("oz", Dimension.MASS, 28_349_523_125L, 1_000_000_000L),
    /** The international avoirdupois pound. */
    POUND("lb", Dimension.MASS, 45_359_237, 100_000),
    /** The base of volume. */
    MILLILITER("ml", Dimension.VOLUME, 1, 1),
    /** Ten millilitres. */
    CENTILITER("cl", Dimension.VOLUME, 10, 1),
    /** A hundred millilitres. */
    DECILITER("dl", Dimension.VOLUME, 100, 1),
    /** A thousand millilitres. */
    LITER("l", Dimension.VOLUME, 1_000, 1),
    /** A third of a tablespoon. */
    TEASPOON("tsp", Dimension.VOLUME, 3_785_411_784L, 768_000_000L),
    /** Two teaspoons. */
    DESSERTSPOON("dessertspoon", Dimension.VOLUME, 3_785_411_784L, 384_000_000L),
    /** Half a fluid ounce. */
    TABLESPOON("tbsp", Dimension.VOLUME, 3_785_411_784L, 256_000_000L),
    /** An eighth of a cup. */
    FLUID_OUNCE("fl oz", Dimension.VOLUME, 3_785_411_784L, 128_000_000L),
    /** Half a pint. */
    CUP("cup", Dimension.VOLUME, 3_785_411_784L, 16_000_000L),
    /** Half a quart. */
    PINT("pint", Dimension.VOLUME, 3_785_411_784L, 8_000_000L),
    /** A quarter of a gallon. */
    QUART("quart", Dimension.VOLUME, 3_785_411_784L, 4_000_000L),
    /** 231 cubic inches. */
    GALLON("gallon", Dimension.VOLUME, 3_785_411_784L, 1_000_000L),
    /** A sixteenth of a teaspoon, about. */
    PINCH("pinch", Dimension.VOLUME, 3_785_411_784L, 12_288_000_000L),
    /** An eighth of a teaspoon, about. */
    DASH("dash", Dimension.VOLUME, 3_785_411_784L, 6_144_000_000L),
    /** The base of temperature. */
    CELSIUS("°C", Dimension.TEMPERATURE, 1, 1),
    /** Five ninths of a degree Celsius, from 32 where water freezes. */
    FAHRENHEIT("°F", Dimension.TEMPERATURE, 5, 9),
    /** One whole thing. */
    PIECE("piece", Dimension.COUNT, 1, 1),
    /** Twelve pieces. */
    DOZEN("dozen", Dimension.COUNT, 12, 1);

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
    private final long top;
    private final long bottom;

    StandardUnit(String code, Dimension dimension, long top, long bottom) {
        this.code = code;
        this.dimension = dimension;
        this.top = top;
        this.bottom = bottom;
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
        return Ratio.of(top, bottom);
    }

    /** The same, as well as cooks measure it. */
    Spread measured() {
        return this == PINCH || this == DASH ? Spread.about(size(), LOOSE_PERCENT) : Spread.exactly(size());
    }

    Ratio toBase(Ratio quantity) {
        return this == FAHRENHEIT ? quantity.minus(ICE_IN_FAHRENHEIT).times(size()) : quantity.times(size());
    }

    Ratio fromBase(Ratio base) {
        return this == FAHRENHEIT ? base.over(size()).plus(ICE_IN_FAHRENHEIT) : base.over(size());
    }
}
