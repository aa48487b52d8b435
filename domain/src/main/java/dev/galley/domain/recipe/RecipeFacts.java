package dev.galley.domain.recipe;

import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.safety.Contents;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the foods and the names of its lines say of a recipe.
 *
 * @param nutrition absent where no ingredient was matched
 * @param contradicted the author's claims that it does not keep, though nothing told so when the recipe was written;
 *     absent where it keeps all
 * @param diets whether it suits them; one of which nobody knows is absent; absent as a whole where nothing is known
 * @param rules those it was found by; see {@link Assessment#RULES}
 */
public record RecipeFacts(
        Optional<RecipeNutrition> nutrition,
        RecipeAllergens allergens,
        Optional<Set<Diet>> contradicted,
        Optional<Map<Diet, Boolean>> diets,
        Optional<String> rules) {
    public RecipeFacts {
        contradicted = contradicted.filter(claims -> !claims.isEmpty()).map(Set::copyOf);
        diets = diets.filter(known -> !known.isEmpty()).map(Map::copyOf);
    }

    public RecipeFacts(Optional<RecipeNutrition> nutrition, RecipeAllergens allergens) {
        this(nutrition, allergens, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Found by nobody knows which rules. */
    public RecipeFacts(
            Optional<RecipeNutrition> nutrition,
            RecipeAllergens allergens,
            Optional<Set<Diet>> contradicted,
            Optional<Map<Diet, Boolean>> diets) {
        this(nutrition, allergens, contradicted, diets, Optional.empty());
    }

    /** As the gate judges it. */
    public Contents contents() {
        var known = new EnumMap<Diet, Boolean>(Diet.class);
        diets.ifPresent(known::putAll);
        contradicted.ifPresent(claims -> claims.forEach(claim -> known.put(claim, false)));
        return new Contents(allergens.contains(), allergens.mayContain(), allergens.unknown(), known);
    }
}
