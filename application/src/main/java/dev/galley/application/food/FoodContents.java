package dev.galley.application.food;

import dev.galley.domain.food.Food;
import dev.galley.domain.food.Micronutrients;
import dev.galley.domain.food.Nutrients;
import dev.galley.domain.food.Nutrients.Figure;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.mixture.Nutrient;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What is in so much of a food. What the food does not tell is absent. */
final class FoodContents {
    private static final double PER_GRAM = 0.01;

    private FoodContents() {}

    static WeighFoods.Contents of(Food food, Interval grams) {
        var figures = new EnumMap<Nutrient, Interval>(Nutrient.class);
        for (var nutrient : Nutrient.values()) {
            per100g(nutrient, food.nutrients())
                    .ifPresent(amount -> figures.put(nutrient, grams.times(amount.doubleValue() * PER_GRAM)));
        }
        return new WeighFoods.Contents(
                figures,
                Micronutrients.of(food.nutrients()).stream()
                        .map(it -> new WeighFoods.Small(
                                it.number(), it.name(), it.unit(), grams.times(it.amount().doubleValue() * PER_GRAM)))
                        .toList(),
                food.nutrients().energy().map(it -> it.basis().code()));
    }

    /** As a mixture is reckoned with: by gram. */
    static Map<Nutrient, Double> perGram(Food food) {
        var perGram = new EnumMap<Nutrient, Double>(Nutrient.class);
        for (var nutrient : Nutrient.values()) {
            per100g(nutrient, food.nutrients())
                    .ifPresent(amount -> perGram.put(nutrient, amount.doubleValue() / 100));
        }
        return perGram;
    }

    private static Optional<BigDecimal> per100g(Nutrient nutrient, Nutrients nutrients) {
        return switch (nutrient) {
            case CALORIES -> nutrients.energy().map(Nutrients.Energy::kilocalories);
            case PROTEIN_GRAMS -> nutrients.amount(Figure.PROTEIN_GRAMS);
            case CARBS_GRAMS -> nutrients.amount(Figure.CARBS_GRAMS);
            case FAT_GRAMS -> nutrients.amount(Figure.FAT_GRAMS);
            case FIBER_GRAMS -> nutrients.amount(Figure.FIBER_GRAMS);
            case SUGAR_GRAMS -> nutrients.amount(Figure.SUGAR_GRAMS);
            case SODIUM_MILLIGRAMS -> nutrients.amount(Figure.SODIUM_MILLIGRAMS);
        };
    }
}
