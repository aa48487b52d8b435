package dev.galley.domain.meal;

import dev.galley.domain.kernel.Interval;

/**
 * How much of a vitamin, a mineral or the like.
 *
 * @param number USDA's: {@code 401} is vitamin C
 * @param name USDA's
 * @param unit that of the amount: {@code mg}, {@code µg}, {@code g}
 */
public record Micronutrient(String number, String name, String unit, Interval amount) {
    public Micronutrient {
        if (number.isBlank() || unit.isBlank() || amount.min() < 0) {
            throw new IllegalArgumentException("not an amount of a nutrient: " + number);
        }
    }

    Micronutrient plus(Interval more) {
        return new Micronutrient(number, name, unit, amount.plus(more));
    }

    Micronutrient times(double factor) {
        return new Micronutrient(number, name, unit, amount.times(factor));
    }
}
