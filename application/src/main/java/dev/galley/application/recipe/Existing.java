package dev.galley.application.recipe;

import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_NOT_FOUND;

import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.Recipes;

/** Recipes that are there, for whom they are there. */
final class Existing {
    private Existing() {}

    /** One to work on: not removed. @throws Refused with {@code RECIPE_NOT_FOUND} */
    static Versioned<Recipe> in(Recipes recipes, RecipeKey key) {
        return recipes.of(key).filter(recipe -> recipe.value().removedAt().isEmpty()).orElseThrow(Existing::none);
    }

    /** One that everyone may see. @throws Refused with {@code RECIPE_NOT_FOUND}, whatever the reason */
    static Recipe forEveryone(Recipes recipes, RecipeKey key) {
        return recipes.of(key).map(Versioned::value).filter(Recipe::isPublic).orElseThrow(Existing::none);
    }

    static Refused none() {
        return RECIPE_NOT_FOUND.because("there is no such recipe");
    }
}
