package dev.galley.domain.food;

import static dev.galley.domain.food.FoodRefusal.FOOD_INVALID;

import java.math.BigDecimal;

/**
 * How much of one nutrient 100 g of a food hold, to the last digit of its source.
 *
 * @param number USDA's nutrient number: {@code 203} is protein, {@code 269.3} sugars by NLEA
 * @param name USDA's name of it
 * @param amount not negative; 0 is none, and unknown is not here at all
 * @param unit {@code g}, {@code mg}, {@code µg}, {@code kcal}, {@code kJ}, {@code IU} or another of USDA's
 */
public record NutrientAmount(String number, String name, BigDecimal amount, String unit) {
    public NutrientAmount {
        if (amount.signum() < 0) {
            throw FOOD_INVALID.because("nutrient " + number + " must not be negative");
        }
    }
}
