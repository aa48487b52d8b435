package dev.galley.domain.food.substitution;

import dev.galley.domain.food.measure.FoodMeasures;
import dev.galley.domain.food.measure.Ratio;
import dev.galley.domain.food.measure.StandardUnit;
import dev.galley.domain.kernel.Interval;
import java.util.Optional;

/**
 * How much of an ingredient is to be replaced.
 *
 * @param grams absent where nobody knows
 * @param quantity of {@code unit}; absent where it does not tell more than the grams
 * @param unit canonical; {@code piece} for whole things
 */
public record Replaced(Optional<Interval> grams, Optional<Interval> quantity, String unit, Origin origin) {
    private static final double HUNDRED = 100;

    /** Where the amount comes from. */
    public enum Origin {
        /** The line of the recipe. */
        RECIPE,
        /** The text that was asked for: {@code 2 eggs}. */
        TEXT,
        /** Nobody said how much; it is told per 100 g. */
        PER_100_GRAMS
    }

    public static final Replaced HUNDRED_GRAMS = new Replaced(
            Optional.of(Interval.exactly(HUNDRED)),
            Optional.of(Interval.exactly(HUNDRED)),
            "g",
            Origin.PER_100_GRAMS);

    /**
     * How often this is that amount: by their units where those tell, else by their weights; a unit of which the food
     * does not tell what it weighs leaves it unknown.
     */
    Optional<Interval> times(Amount amount, FoodMeasures food) {
        return byUnit(amount).or(() -> grams.flatMap(weight -> weight(amount, food)
                .map(one -> new Interval(
                        weight.min() / one.max(), weight.likely() / one.likely(), weight.max() / one.min()))));
    }

    private Optional<Interval> byUnit(Amount amount) {
        if (unit.equals(amount.unit())) {
            return quantity.map(many -> many.times(Ratio.ONE.over(amount.quantity()).value()));
        }
        var given = StandardUnit.of(unit);
        var other = StandardUnit.of(amount.unit());
        boolean alike = given.isPresent()
                && given.map(StandardUnit::dimension).equals(other.map(StandardUnit::dimension));
        return alike
                ? quantity.map(many -> many.times(
                        given.get().size().over(other.orElseThrow().size().times(amount.quantity())).value()))
                : Optional.empty();
    }

    static Optional<Interval> weight(Amount amount, FoodMeasures food) {
        return weight(amount, food, "");
    }

    /** @param told words that choose among the food's portions */
    static Optional<Interval> weight(Amount amount, FoodMeasures food, String told) {
        return food.weightOf(amount.unit(), told)
                .map(one -> one.grams().times(amount.quantity()))
                .map(all -> new Interval(all.min().value(), all.likely().value(), all.max().value()));
    }
}
