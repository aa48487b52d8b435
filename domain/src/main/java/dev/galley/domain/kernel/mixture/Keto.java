package dev.galley.domain.kernel.mixture;

import dev.galley.domain.kernel.Interval;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a meal can be part of a ketogenic day, told by carbohydrates alone. A ketogenic diet has less than 50 g of them a
 * day, often 20 g (Masood, Annamaraju, Khan Suheb, Uppaluri: Ketogenic Diet, StatPearls NBK499830, 2023); a meal is taken
 * for a third of it. Fibre is a carbohydrate that is not digested: it speaks against NO, but never for YES, since labels
 * after EU law have taken it off already.
 */
public final class Keto {
    private static final double STRICT_GRAMS = 20.0 / 3;
    private static final double LOOSE_GRAMS = 50.0 / 3;

    private Keto() {}

    /** @param meal what a serving holds, or 100 g of a food; empty where that does not tell */
    public static Optional<Boolean> suits(Map<Nutrient, Interval> meal) {
        var carbs = Optional.ofNullable(meal.get(Nutrient.CARBS_GRAMS));
        if (carbs.isEmpty()) {
            return Optional.empty();
        }
        if (carbs.get().max() <= STRICT_GRAMS) {
            return Optional.of(true);
        }
        var fiber = Optional.ofNullable(meal.get(Nutrient.FIBER_GRAMS));
        double least = fiber.map(it -> carbs.get().min() - it.max()).orElse(0.0); // all of it may be fibre
        return least > LOOSE_GRAMS ? Optional.of(false) : Optional.empty();
    }
}
