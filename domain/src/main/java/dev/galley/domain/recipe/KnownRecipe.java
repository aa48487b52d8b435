package dev.galley.domain.recipe;

import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Interval;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a recipe needs to know of another one that goes into it: all of that one, not a serving.
 *
 * @param whole what is not known is absent
 * @param grams what its ingredients weigh together; absent where one may weigh anything
 * @param knownGrams likely weight of those lines whose weight is known
 * @param matchedGrams likely weight of those of them that are matched to a food
 * @param contradicts the diets that some ingredient that cannot be left out does not suit
 */
public record KnownRecipe(
        Map<Nutrient, Interval> whole,
        Optional<Interval> grams,
        double knownGrams,
        double matchedGrams,
        RecipeAllergens allergens,
        Set<Diet> contradicts) {
    public KnownRecipe {
        whole = Map.copyOf(whole);
        contradicts = contradicts.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(contradicts));
    }

    /** How many times all of it go into a line. */
    record Share(KnownRecipe recipe, Optional<Interval> batches) {
        /** What is told of this share; empty where the recipe does not tell, or nobody knows how much of it there is. */
        Optional<Interval> of(Nutrient nutrient) {
            return Optional.ofNullable(recipe.whole.get(nutrient)).flatMap(whole -> batches.map(whole::times));
        }

        double knownGrams() {
            return batches.map(times -> recipe.knownGrams * times.likely()).orElse(0.0);
        }

        double matchedGrams() {
            return batches.map(times -> recipe.matchedGrams * times.likely()).orElse(0.0);
        }
    }
}
