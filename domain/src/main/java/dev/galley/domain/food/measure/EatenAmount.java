package dev.galley.domain.food.measure;

import dev.galley.domain.food.Food;
import dev.galley.domain.food.line.ParsedLine;
import dev.galley.domain.food.measure.StandardUnit.Dimension;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody ate of a food, by a line that tells it as people tell what they ate: by weight or count, by a glass or a
 * handful, or not at all. Told or not, it is known only as well as it was told.
 *
 * @param grams absent where nobody can tell
 */
public record EatenAmount(Optional<Interval> grams, By by) {
    /** What tells it. */
    public enum By {
        /** The line, as lines of recipes do. */
        LINE,
        /** The line, by a measure that nobody holds to. */
        ROUGH_MEASURE,
        /** Nobody: one piece of what is counted. */
        ONE_PIECE,
        /** Nobody, or only how many of them: as much as people eat at one time. */
        TYPICAL_HELPING,
        /** Nothing: it is hardly this food that was meant, since that is not eaten by itself, and is only called alike. */
        ANOTHER_FOOD
    }

    /** Units that say that it is a helping, and not how large. */
    private static final Set<String> HELPINGS = Set.of("serving", "portion", "plate");
    private static final Ratio HALF = Ratio.of(1, 2);
    private static final Ratio TWICE = Ratio.of(2);
    private static final Ratio ABOUT = Ratio.of(3, 5);

    /**
     * @param weight of the line as a line of a recipe
     * @param isSure whether it is surely this food, and not something that is called alike
     * @param companion what it goes with, where something was told before it
     */
    public static EatenAmount of(
            ParsedLine line,
            Language language,
            LineWeight weight,
            Food food,
            boolean isSure,
            Optional<Food> companion) {
        if (weight.grams().isPresent()) {
            return new EatenAmount(weight.grams(), By.LINE);
        }
        var typical = TypicalHelping.of(food, companion);
        if (!isSure && typical.filter(TypicalHelping::isSeasoning).isPresent()) {
            return new EatenAmount(Optional.empty(), By.ANOTHER_FOOD);
        }
        if (line.amounts().isEmpty()) {
            return untold(food, typical);
        }
        var number = number(line);
        var unit = line.unit();
        if (unit.isEmpty() || unit.filter(EatenAmount::isHelping).isPresent()) {
            return helpings(typical.filter(it -> unit.isPresent() || it.isCounted()), number);
        }
        var grams = volume(unit.get(), language, food).map(one -> interval(one.times(number)));
        boolean isRough = grams.isPresent() || RoughMeasure.of(unit.get(), language).isPresent();
        return new EatenAmount(grams, isRough ? By.ROUGH_MEASURE : By.LINE);
    }

    /** Whether a unit says that it is a helping, and not how large. */
    public static boolean isHelping(String unit) {
        return HELPINGS.contains(unit);
    }

    private static EatenAmount helpings(Optional<TypicalHelping> typical, Spread number) {
        return new EatenAmount(
                typical.map(it -> interval(it.grams().times(number))),
                typical.isPresent() ? By.TYPICAL_HELPING : By.LINE);
    }

    /** One of it where it is counted and one is about a helping; a helping where one is a crumb of it, or a whole cake. */
    private static EatenAmount untold(Food food, Optional<TypicalHelping> typical) {
        var piece = FoodMeasures.of(food).weightOf("piece", "").map(FoodMeasures.Weight::grams);
        if (typical.isEmpty()) {
            return new EatenAmount(piece.map(one -> interval(guessed(one))), By.ONE_PIECE);
        }
        var usual = typical.get().grams();
        return piece.filter(one -> isAbout(one.likely(), usual.likely()))
                .map(one -> new EatenAmount(
                        Optional.of(interval(guessed(new Spread(one.likely(), one.likely(), one.likely())))),
                        By.ONE_PIECE))
                .orElseGet(() -> new EatenAmount(Optional.of(interval(usual)), By.TYPICAL_HELPING));
    }

    private static boolean isAbout(Ratio one, Ratio usual) {
        return one.compareTo(usual.times(ABOUT)) >= 0 && one.compareTo(usual.times(TWICE)) <= 0;
    }

    private static Spread guessed(Spread one) {
        return one.widenedTo(new Spread(one.likely().times(HALF), one.likely(), one.likely().times(TWICE)));
    }

    /** What one of a unit weighs by its volume, for which the food, or else its consistency, tells the density. */
    private static Optional<Spread> volume(String unit, Language language, Food food) {
        var rough = RoughMeasure.of(unit, language);
        var milliliters = rough.map(RoughMeasure::milliliters)
                .or(() -> StandardUnit.of(unit)
                        .filter(it -> it.dimension() == Dimension.VOLUME)
                        .map(StandardUnit::measured));
        return rough.flatMap(measure -> measure.gramsOf(FoodMeasures.of(food)))
                .or(() -> TypicalHelping.gramsPerMilliliter(food)
                        .flatMap(density -> milliliters.map(density::times)));
    }

    /** Of a range the middle is likely; a unit without a number is one of it. */
    private static Spread number(ParsedLine line) {
        var least = line.quantity().map(Ratio::of).orElse(Ratio.ONE);
        var most = line.quantityMax().map(Ratio::of).orElse(least);
        return new Spread(least, least.plus(most).over(TWICE), most);
    }

    private static Interval interval(Spread grams) {
        double likely = grams.likely().value();
        return new Interval(Math.min(grams.min().value(), likely), likely, Math.max(grams.max().value(), likely));
    }
}
