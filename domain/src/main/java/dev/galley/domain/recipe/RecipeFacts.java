package dev.galley.domain.recipe;

import dev.galley.domain.kernel.Diet;
import java.util.Optional;
import java.util.Set;

/**
 * What the foods say of a recipe.
 *
 * @param nutrition absent where no ingredient was matched
 * @param contradicted the author's claims that a food contradicts by now, though none did when the recipe was written;
 *     absent where none is
 */
public record RecipeFacts(
        Optional<RecipeNutrition> nutrition, RecipeAllergens allergens, Optional<Set<Diet>> contradicted) {
    public RecipeFacts {
        contradicted = contradicted.filter(claims -> !claims.isEmpty()).map(Set::copyOf);
    }

    public RecipeFacts(Optional<RecipeNutrition> nutrition, RecipeAllergens allergens) {
        this(nutrition, allergens, Optional.empty());
    }
}
