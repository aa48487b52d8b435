package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.Recipes;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * A recipe that its reader may see, as it was in one of the versions that they may see. Refused with {@code RECIPE_NOT_FOUND},
 * {@code RECIPE_VERSION_NOT_FOUND}.
 */
public record GetRecipeVersion(Optional<RecipeKey> key, int number) implements Query<GetRecipe.View> {
    @Override
    public Access access() {
        return new Access.Anyone();
    }

    public static final class Handler implements Handles<GetRecipeVersion, GetRecipe.View> {
        private final Recipes recipes;
        private final MadeOf shown;

        @Inject
        public Handler(Recipes recipes, MadeOf shown) {
            this.recipes = recipes;
            this.shown = shown;
        }

        @Override
        public GetRecipe.View handle(GetRecipeVersion query, Caller caller) {
            var recipe = Existing.visibleTo(caller, recipes, query.key.orElseThrow(Existing::none));
            var version = Existing.version(caller, recipes, recipe, query.number);
            return shown.of(recipe, version, caller);
        }
    }
}
