package dev.galley.domain.recipe;

import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.kernel.safety.Contents;
import java.util.Map;

/**
 * What a recipe needs to know of a food.
 *
 * @param perGram not negative; what is unknown is absent
 * @param diets whether it suits them; one of which nobody knows is absent
 */
public record KnownFood(Map<Nutrient, Double> perGram, RecipeAllergens allergens, Map<Diet, Boolean> diets) {
    public KnownFood {
        perGram = Map.copyOf(perGram);
        diets = Map.copyOf(diets);
    }

    /** As the gate judges it. */
    public Contents contents() {
        return new Contents(allergens.contains(), allergens.mayContain(), allergens.unknown(), diets);
    }
}
