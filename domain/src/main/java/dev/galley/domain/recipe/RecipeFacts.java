package dev.galley.domain.recipe;

import java.util.Optional;

/**
 * What the foods say of a recipe.
 *
 * @param nutrition absent where no ingredient was matched
 */
public record RecipeFacts(Optional<RecipeNutrition> nutrition, RecipeAllergens allergens) {}
