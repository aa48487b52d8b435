package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.recipe.Difference;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.Recipes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * What turned one version of a recipe into another, older or newer. Refused with {@code RECIPE_NOT_FOUND},
 * {@code RECIPE_VERSION_NOT_FOUND}.
 */
public record CompareRecipeVersions(Optional<RecipeKey> key, int from, int to)
        implements
            Query<CompareRecipeVersions.View> {
    public record View(int from, int to, List<Difference> differences) {}

    @Override
    public Access access() {
        return new Access.Anyone();
    }

    public static final class Handler implements Handles<CompareRecipeVersions, View> {
        private final Recipes recipes;

        @Inject
        public Handler(Recipes recipes) {
            this.recipes = recipes;
        }

        @Override
        public View handle(CompareRecipeVersions query, Caller caller) {
            var recipe = Existing.visibleTo(caller, recipes, query.key.orElseThrow(Existing::none));
            var from = Existing.version(caller, recipes, recipe, query.from).content();
            var to = Existing.version(caller, recipes, recipe, query.to).content();
            return new View(query.from, query.to, Difference.between(from, to));
        }
    }
}
