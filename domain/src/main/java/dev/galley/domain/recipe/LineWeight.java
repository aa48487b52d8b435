package dev.galley.domain.recipe;

import dev.galley.domain.kernel.Interval;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * How well a line's weight is known when its author gives one number of grams. The shares are ours:
 * <ul>
 * <li>a mass in the line that agrees with the grams: exact, for a scale is;
 * <li>a mass that does not agree: ±15 %, for the grams are what is eaten of it, and bones, shells and peel vary;
 * <li>a spoon, cup or can: ±10 %, for how full it is and how dense it is packed;
 * <li>a count: ±30 %, for USDA SR28 gives an onion 70, 110 or 150 g;
 * <li>a pinch, handful, bunch and the like: ±50 %, for nobody measures them;
 * <li>no amount at all: nothing to twice as much, for the cook decides.
 * </ul>
 */
public final class LineWeight {
    private static final double AGREEMENT = 0.02;
    private static final double EDIBLE_SHARE = 0.15;
    private static final double VOLUME_SHARE = 0.10;
    private static final double COUNT_SHARE = 0.30;
    private static final double LOOSE_SHARE = 0.50;
    private static final Set<String> LOOSE = Set.of(
            "pinch", "dash", "handful", "bunch", "sprig", "leaf", "knob", "piece", "stalk", "head", "slice", "sheet",
            "drop");

    private LineWeight() {}

    /**
     * @param grams not negative; for a range of amounts, of some amount within it
     * @return where the grams are for one end of the range, those for the other end lie within
     */
    public static Interval of(
            double grams, Optional<BigDecimal> quantity, Optional<BigDecimal> quantityMax, Optional<String> unit) {
        double share = share(grams, quantity, quantityMax, unit);
        double spread = quantity.flatMap(least -> quantityMax.map(most -> most.doubleValue() / least.doubleValue()))
                .orElse(1.0);
        return new Interval(grams * (1 - share) / spread, grams, grams * (1 + share) * spread);
    }

    private static double share(
            double grams, Optional<BigDecimal> quantity, Optional<BigDecimal> quantityMax, Optional<String> unit) {
        if (quantity.isEmpty()) {
            return 1;
        }
        var measure = unit.flatMap(Measure::of);
        if (measure.isPresent()) {
            if (measure.get().dimension() == Measure.Dimension.VOLUME) {
                return VOLUME_SHARE;
            }
            double least = measure.get().inBase(quantity.get()).doubleValue();
            double most = quantityMax.map(max -> measure.get().inBase(max).doubleValue()).orElse(least);
            boolean agrees = least * (1 - AGREEMENT) <= grams && grams <= most * (1 + AGREEMENT);
            return agrees ? 0 : EDIBLE_SHARE;
        }
        if (unit.isPresent() && unit.get().equals("can")) {
            return VOLUME_SHARE;
        }
        return unit.isPresent() && LOOSE.contains(unit.get()) ? LOOSE_SHARE : COUNT_SHARE;
    }
}
