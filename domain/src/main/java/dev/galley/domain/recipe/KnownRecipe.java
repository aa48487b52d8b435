package dev.galley.domain.recipe;

import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.kernel.mixture.Part;
import dev.galley.domain.kernel.safety.Contents;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a recipe needs to know of another one that goes into it: all of that one, not a serving.
 *
 * @param whole what is not known is absent
 * @param grams what its ingredients weigh together; absent where one may weigh anything
 * @param knownGrams likely weight of those lines whose weight is known
 * @param matchedGrams likely weight of those of them that are matched to a food
 * @param meat whether mammals or birds are in it
 */
public record KnownRecipe(
        Map<Nutrient, Interval> whole,
        Optional<Interval> grams,
        double knownGrams,
        double matchedGrams,
        Contents contents,
        boolean meat) {
    public KnownRecipe {
        whole = Map.copyOf(whole);
    }

    /** How many times all of it go into a line. */
    record Share(KnownRecipe recipe, Optional<Interval> batches) {
        /** What is told of this share; empty where the recipe does not tell, or nobody knows how much of it there is. */
        private Optional<Interval> of(Nutrient nutrient) {
            return Optional.ofNullable(recipe.whole.get(nutrient)).flatMap(whole -> batches.map(whole::times));
        }

        /** @param grams its weight; absent where it may weigh anything */
        Part part(boolean optional, Optional<Interval> grams) {
            var told = new EnumMap<Nutrient, Interval>(Nutrient.class);
            recipe.whole.keySet().forEach(nutrient -> of(nutrient).ifPresent(holds -> told.put(nutrient, holds)));
            double likely = grams.map(Interval::likely).orElseGet(() -> times(recipe.knownGrams));
            return new Part(
                    optional,
                    grams,
                    likely,
                    Math.min(likely, times(recipe.matchedGrams)),
                    told,
                    Map.of(),
                    recipe.contents,
                    recipe.meat);
        }

        private double times(double all) {
            return batches.map(times -> all * times.likely()).orElse(0.0);
        }
    }
}
