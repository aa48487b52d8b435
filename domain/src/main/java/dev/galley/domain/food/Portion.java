package dev.galley.domain.food;

import static dev.galley.domain.food.FoodRefusal.FOOD_INVALID;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A household measure and its weight: 0.5 cup of it, chopped, is 75 g.
 *
 * @param amount above 0
 * @param unit the measure alone, as its source names it: {@code cup}, {@code slice}, {@code fruit}
 * @param description what else the source says: {@code chopped}, {@code 3" dia}
 * @param grams above 0, the weight of {@code amount} units
 */
public record Portion(BigDecimal amount, String unit, Optional<String> description, BigDecimal grams) {
    public Portion {
        if (amount.signum() <= 0 || grams.signum() <= 0 || unit.isBlank()) {
            throw FOOD_INVALID.because("a portion needs an amount, a unit and a weight");
        }
    }
}
