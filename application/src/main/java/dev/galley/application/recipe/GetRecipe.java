package dev.galley.application.recipe;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.RecipeVersion;
import dev.galley.domain.recipe.Recipes;
import dev.galley.domain.recipe.Scaling;
import dev.galley.domain.recipe.Units;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A recipe that its reader may see, for as many people and in the units that its reader wants. Refused with {@code RECIPE_NOT_FOUND}.
 *
 * @param key none names nothing
 * @param servings 1 to 100; as the recipe says where absent
 */
public record GetRecipe(Optional<RecipeKey> key, Optional<Integer> servings, Units units)
        implements
            Query<GetRecipe.View> {

    /**
     * @param version the one that was asked for
     * @param shown what it says, scaled
     */
    public record View(Recipe recipe, RecipeVersion version, RecipeContent shown) {
        /** As it is now. */
        static View of(Recipe recipe) {
            return new View(recipe, recipe.current(), recipe.current().content());
        }

        /** The diets that it keeps, as far as is known now, whichever version is shown. */
        public List<Diet> dietary() {
            var broken = recipe.current().facts().contradicted().orElse(Set.of());
            return version.dietary().stream().filter(claim -> !broken.contains(claim)).toList();
        }
    }

    public GetRecipe {
        if (servings.filter(people -> people < 1 || people > RecipeContent.MOST_SERVINGS).isPresent()) {
            var wrong = "must be from 1 to " + RecipeContent.MOST_SERVINGS;
            throw VALIDATION_ERROR.because("servings " + wrong, Map.of("servings", wrong));
        }
    }

    /** As it is kept. */
    public static GetRecipe asWritten(Optional<RecipeKey> key) {
        return new GetRecipe(key, Optional.empty(), Units.AS_WRITTEN);
    }

    @Override
    public Access access() {
        return new Access.Anyone();
    }

    public static final class Handler implements Handles<GetRecipe, View> {
        private final Recipes recipes;

        @Inject
        public Handler(Recipes recipes) {
            this.recipes = recipes;
        }

        @Override
        public View handle(GetRecipe query, Caller caller) {
            var recipe = Existing.visibleTo(caller, recipes, query.key.orElseThrow(Existing::none));
            var shown = Scaling.of(recipe.current().content(), query.servings, query.units);
            return new View(recipe, recipe.current(), shown);
        }
    }
}
