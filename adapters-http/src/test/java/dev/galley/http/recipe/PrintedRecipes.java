package dev.galley.http.recipe;

import dev.galley.application.recipe.GetRecipe;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeAllergens;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeFacts;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeSamples;
import dev.galley.domain.recipe.RecipeStatus;
import dev.galley.domain.recipe.Slug;
import java.util.Optional;
import java.util.UUID;

/** Recipes as they are printed, for tests of other packages. */
public final class PrintedRecipes {
    private PrintedRecipes() {}

    public static byte[] pdf(RecipeContent content) {
        var recipe = Recipe.create(
                new RecipeId(new UUID(1, 1)), new Slug("dish"), Optional.empty(), RecipeStatus.DRAFT, content,
                new RecipeFacts(Optional.empty(), RecipeAllergens.UNKNOWN), RecipeSamples.NOW).after();
        return PdfRecipe.write(new GetRecipe.View(recipe, recipe.current(), content));
    }
}
