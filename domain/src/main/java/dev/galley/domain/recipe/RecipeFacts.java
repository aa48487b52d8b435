package dev.galley.domain.recipe;

import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.safety.Contents;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    /** As the gate judges it. */
    public Contents contents() {
        var broken = contradicted.orElse(Set.of())
                .stream()
                .collect(Collectors.toMap(Function.identity(), _ -> Boolean.FALSE));
        return new Contents(allergens.contains(), allergens.mayContain(), allergens.unknown(), broken);
    }
}
