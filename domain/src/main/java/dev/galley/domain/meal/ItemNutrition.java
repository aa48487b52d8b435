package dev.galley.domain.meal;

import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.mixture.Nutrient;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is in an item as it was eaten: a copy, so that it stays when a food or a recipe changes later.
 *
 * @param figures not negative; what is unknown is absent
 * @param micronutrients by number, each once; what is unknown is absent
 * @param caloriesFrom how the energy is known: a USDA number, or {@code 4-4-9} where it was computed; absent where somebody
 *     stated it, or where it comes from several foods
 * @param coverage the share of the item that these figures tell of, over 0 to 1: under 1 for a recipe with an unknown
 *     ingredient
 */
public record ItemNutrition(
        Map<Nutrient, Interval> figures,
        List<Micronutrient> micronutrients,
        Optional<String> caloriesFrom,
        double coverage) {
    public ItemNutrition {
        var ordered = new EnumMap<Nutrient, Interval>(Nutrient.class);
        ordered.putAll(figures);
        figures = Collections.unmodifiableMap(ordered);
        micronutrients = List.copyOf(micronutrients);
        if (figures.isEmpty() && micronutrients.isEmpty()) {
            throw new IllegalArgumentException("what tells of nothing is absent");
        }
        if (figures.values().stream().anyMatch(figure -> figure.min() < 0)) {
            throw new IllegalArgumentException("less than nothing");
        }
        if (!(coverage > 0 && coverage <= 1)) {
            throw new IllegalArgumentException("not a share: " + coverage);
        }
    }

    /**
     * So many times as much.
     *
     * @param factor over 0
     */
    public ItemNutrition times(double factor) {
        var scaled = new EnumMap<Nutrient, Interval>(Nutrient.class);
        figures.forEach((nutrient, figure) -> scaled.put(nutrient, figure.times(factor)));
        return new ItemNutrition(
                scaled,
                micronutrients.stream().map(it -> it.times(factor)).toList(),
                caloriesFrom,
                coverage);
    }
}
