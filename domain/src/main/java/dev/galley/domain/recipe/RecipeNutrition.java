package dev.galley.domain.recipe;

import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.mixture.Nutrient;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is in one serving, as well as it is known.
 *
 * @param perServing what is not known is absent
 * @param coverage the share of the ingredients' weight that was matched to a food, 0 to 1. Under 1 nothing here is exact.
 */
public record RecipeNutrition(Map<Nutrient, Interval> perServing, double coverage) {
    public RecipeNutrition {
        if (!(coverage >= 0 && coverage <= 1)) {
            throw new IllegalArgumentException("not a share: " + coverage);
        }
        perServing = java.util.Collections.unmodifiableMap(new TreeMap<>(perServing));
    }
}
