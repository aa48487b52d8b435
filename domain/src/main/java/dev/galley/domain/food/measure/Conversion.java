package dev.galley.domain.food.measure;

import static dev.galley.domain.food.FoodRefusal.NO_CONVERSION;

import dev.galley.domain.food.line.UnitNames;
import dev.galley.domain.food.measure.StandardUnit.Dimension;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * So much of one unit in another.
 *
 * @param quantity to 16 digits, as {@code min} and {@code max}, between which it lies
 * @param unit canonical
 * @param explanation how it was reached, for a person
 */
public record Conversion(
        BigDecimal quantity, String unit, BigDecimal min, BigDecimal max, How how, String explanation) {

    /**
     * @param quantity not negative
     * @param food whose portions and density stand between dimensions; empty where none is named
     * @throws dev.galley.domain.kernel.Refused with {@code NO_CONVERSION}
     */
    public static Conversion of(
            BigDecimal quantity, UnitNames.Named from, UnitNames.Named to, Optional<FoodMeasures> food) {
        var amount = Ratio.of(quantity);
        var given = StandardUnit.of(from.unit());
        var wanted = StandardUnit.of(to.unit());
        boolean sameDimension = given.isPresent() && given.map(StandardUnit::dimension)
                .equals(wanted.map(StandardUnit::dimension));
        if (sameDimension) {
            return withinDimension(amount, from, given.get(), to, wanted.orElseThrow());
        }
        var times = Ratio.of(from.times());
        if (from.unit().equals(to.unit())) {
            return of(Spread.exactly(amount.times(times)), to, How.UNIT, "the same unit");
        }
        boolean measures = given.isPresent() && wanted.isPresent();
        if (food.isEmpty()) {
            throw NO_CONVERSION.because(measures && given.get().dimension() != Dimension.TEMPERATURE
                    ? "from %s to %s only by way of a food: name one in foodId".formatted(from.unit(), to.unit())
                    : "nothing turns %s into %s".formatted(from.unit(), to.unit()));
        }
        var one = food.get().weightOf(from.unit(), "");
        var other = food.get().weightOf(to.unit(), "");
        if (one.isEmpty() || other.isEmpty()) {
            throw NO_CONVERSION.because("the food does not tell what 1 %s weighs"
                    .formatted(one.isEmpty() ? from.unit() : to.unit()));
        }
        var result = one.get().grams().over(other.get().grams()).times(amount.times(times));
        return of(
                result,
                to,
                one.get().how().and(other.get().how()),
                one.get().explanation() + "; " + other.get().explanation());
    }

    private static Conversion withinDimension(
            Ratio amount, UnitNames.Named from, StandardUnit given, UnitNames.Named to, StandardUnit wanted) {
        if (given.dimension() == Dimension.TEMPERATURE) {
            var degrees = wanted.fromBase(given.toBase(amount));
            return of(Spread.exactly(degrees), to, How.UNIT, "°F are °C × 9/5 + 32");
        }
        var times = Ratio.of(from.times());
        var result = given == wanted
                ? Spread.exactly(amount.times(times))
                : given.measured().over(wanted.measured()).times(amount.times(times));
        var one = given.size().over(wanted.size());
        return of(result, to, How.UNIT, "1 %s is %s %s".formatted(
                given.code(), FoodMeasures.text(one), wanted.code()));
    }

    private static Conversion of(Spread result, UnitNames.Named to, How how, String explanation) {
        return new Conversion(
                result.likely().decimal(),
                to.unit(),
                result.min().decimal(),
                result.max().decimal(),
                how,
                explanation);
    }
}
