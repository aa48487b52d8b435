package dev.galley.domain.food.measure;

import dev.galley.domain.food.Food;
import dev.galley.domain.food.Portion;
import dev.galley.domain.food.line.UnitNames;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * So much of one food, as somebody tells it: in a unit, or in one of the food's own portions.
 *
 * @param unit canonical where it is one that cooks have; as it was told where it is a portion's; absent for counted things
 * @param grams what that weighs
 * @param labelled whether the package states the portion
 */
public record Helping(Optional<String> unit, Interval grams, boolean labelled) {
    /** What is stated for a package is so; how full a cup is filled, or how large one is, is not. */
    private static final Set<String> STATED = Set.of("serving", "portion", "package", "container", "packet", "bottle");
    private static final int OTHERS_PERCENT = 10;

    /** Why nobody can tell how much that is. */
    public enum Unknown {
        /** Nobody calls a unit so, nor is it a portion of the food. */
        NO_UNIT,
        /** Neither a portion nor the density of the food tells what it weighs. */
        NO_CONVERSION
    }

    /** One of both: what it is, or why that is not known. */
    public record Told(Optional<Helping> helping, Optional<Unknown> unknown) {}

    /**
     * @param quantity over 0
     * @param unit as people call it, in any of Galley's languages, or the unit of a portion with its description: {@code
     *     cup, chopped}; empty for counted things
     */
    public static Told of(Food food, BigDecimal quantity, Optional<String> unit, Language language) {
        var number = Ratio.of(quantity);
        var text = unit.map(String::strip).filter(it -> !it.isEmpty());
        if (text.isEmpty()) {
            return told(FoodMeasures.of(food).weightOf("piece", "").map(FoodMeasures.Weight::grams), number, text,
                    false);
        }
        var exact = portions(food, text.get(), true);
        if (exact.size() == 1) {
            return told(Optional.of(weight(exact.getFirst())), number, text, isStated(exact.getFirst()));
        }
        var named = UnitNames.read(text.get(), language);
        var weight = named
                .flatMap(it -> FoodMeasures.of(food)
                        .weightOf(it.unit(), "")
                        .map(one -> one.grams().times(Ratio.of(it.times()))));
        if (weight.isPresent()) {
            boolean canonical = named.get().times().compareTo(BigDecimal.ONE) == 0;
            return told(weight, number, canonical ? named.map(UnitNames.Named::unit) : text, false);
        }
        var portion = portions(food, text.get(), false);
        if (!portion.isEmpty()) {
            var grams = portion.stream().map(Helping::weight).reduce(Spread::widenedTo);
            return told(grams, number, text, isStated(portion.getFirst()));
        }
        return new Told(
                Optional.empty(), Optional.of(named.isPresent() ? Unknown.NO_CONVERSION : Unknown.NO_UNIT));
    }

    private static Told told(Optional<Spread> one, Ratio number, Optional<String> unit, boolean labelled) {
        return new Told(
                one.map(grams -> new Helping(unit, interval(grams.times(number)), labelled)),
                one.isPresent() ? Optional.empty() : Optional.of(Unknown.NO_CONVERSION));
    }

    /** @param whole whether the description must be told as well */
    private static List<Portion> portions(Food food, String text, boolean whole) {
        var wanted = plain(text);
        return food.portions().stream().filter(portion -> names(portion, whole).anyMatch(wanted::equals)).toList();
    }

    private static Stream<String> names(Portion portion, boolean whole) {
        var unit = portion.unit();
        return whole
                ? portion.description().stream().map(it -> plain(unit + " " + it))
                : Stream.of(Optional.of(unit), portion.description()).flatMap(Optional::stream).map(Helping::plain);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s,()]+", " ").strip();
    }

    private static Spread weight(Portion portion) {
        var grams = Ratio.of(portion.grams()).over(Ratio.of(portion.amount()));
        return isStated(portion) ? Spread.exactly(grams) : Spread.about(grams, OTHERS_PERCENT);
    }

    private static boolean isStated(Portion portion) {
        return Stream.of(portion.unit().toLowerCase(Locale.ROOT).split("\\s+", -1)).anyMatch(STATED::contains);
    }

    private static Interval interval(Spread grams) {
        double likely = grams.likely().value();
        return new Interval(Math.min(grams.min().value(), likely), likely, Math.max(grams.max().value(), likely));
    }
}
