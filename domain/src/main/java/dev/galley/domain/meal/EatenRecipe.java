package dev.galley.domain.meal;

import dev.galley.domain.recipe.RecipeId;

/** The recipe that an item was cooked by, in the version that was eaten. */
public record EatenRecipe(RecipeId recipe, int version) {
    public EatenRecipe {
        if (version < 1) {
            throw new IllegalArgumentException("no version " + version);
        }
    }
}
