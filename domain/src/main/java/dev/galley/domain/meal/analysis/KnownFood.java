package dev.galley.domain.meal.analysis;

import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.mixture.Nutrient;
import java.util.EnumMap;
import java.util.Map;

/**
 * A food of the database that something on a plate was matched to.
 *
 * @param name in the person's language, where it has one
 * @param likeness 0 to 1: how well the name answers to it
 * @param perGram what is known of it; what is unknown is absent
 */
public record KnownFood(FoodId id, String name, double likeness, Map<Nutrient, Double> perGram) {
    public KnownFood {
        perGram = Map.copyOf(perGram);
    }

    /** What so much of it holds. */
    Map<Nutrient, Interval> in(Interval grams) {
        var holds = new EnumMap<Nutrient, Interval>(Nutrient.class);
        perGram.forEach((nutrient, each) -> holds.put(nutrient, grams.times(each)));
        return holds;
    }

    double caloriesPerGram() {
        return perGram.getOrDefault(Nutrient.CALORIES, 0.0);
    }
}
