package dev.galley.domain.recipe;

import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.kernel.Diet;
import java.util.Map;
import java.util.Set;

/**
 * What a recipe needs to know of a food.
 *
 * @param perGram not negative; what is unknown is absent
 * @param contradicts the diets that the food does not suit; not those of which nobody knows
 */
public record KnownFood(Map<Nutrient, Double> perGram, RecipeAllergens allergens, Set<Diet> contradicts) {
    public KnownFood {
        perGram = Map.copyOf(perGram);
        contradicts = Set.copyOf(contradicts);
    }
}
