package dev.galley.domain.food.measure;

import dev.galley.domain.food.Nutrients;
import dev.galley.domain.food.Nutrients.EnergyBasis;
import dev.galley.domain.food.Nutrients.Figure;
import dev.galley.domain.kernel.Interval;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a weight of one food holds. What the food does not tell is absent, and never 0.
 *
 * @param calories in kcal
 * @param caloriesFrom how the energy is known; present where {@code calories} are
 * @param figures grams and milligrams, as their names say
 */
public record LineNutrition(
        Optional<Interval> calories, Optional<EnergyBasis> caloriesFrom, Map<Figure, Interval> figures) {
    private static final double PER_GRAM = 0.01;

    public LineNutrition {
        var copy = new EnumMap<Figure, Interval>(Figure.class);
        copy.putAll(figures);
        figures = Collections.unmodifiableMap(copy);
    }

    public static LineNutrition of(Nutrients per100g, Interval grams) {
        var energy = per100g.energy();
        var figures = new EnumMap<Figure, Interval>(Figure.class);
        for (var figure : Figure.values()) {
            per100g.amount(figure)
                    .ifPresent(amount -> figures.put(figure, grams.times(amount.doubleValue() * PER_GRAM)));
        }
        return new LineNutrition(
                energy.map(known -> grams.times(known.kilocalories().doubleValue() * PER_GRAM)),
                energy.map(Nutrients.Energy::basis),
                figures);
    }
}
