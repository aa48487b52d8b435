package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.application.food.substitution.ProposeSubstitutes;
import dev.galley.application.profile.FindNeeds;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.safety.Needs;
import dev.galley.domain.kernel.safety.Screened;
import dev.galley.domain.recipe.IngredientLine;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.Recipes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * What may be taken instead of an ingredient in a recipe, or anywhere, as {@link ProposeSubstitutes} tells: only what is
 * safe for whoever asks. Refused with {@code RECIPE_NOT_FOUND} where a recipe is named that its reader may not see.
 *
 * @param needs what must not be in it, besides what the caller has stored
 */
public record SubstituteIngredient(String ingredient, Optional<RecipeId> recipe, Needs needs, Language language)
        implements
            Query<List<Screened<ProposeSubstitutes.Substitute>>> {
    /** @throws dev.galley.domain.kernel.Refused if the ingredient is blank or too long */
    public SubstituteIngredient {
        ingredient = new ProposeSubstitutes(ingredient, Optional.empty(), needs, language).ingredient();
    }

    @Override
    public Access access() {
        return new Access.Guests();
    }

    public static final class Handler
            implements
                Handles<SubstituteIngredient, List<Screened<ProposeSubstitutes.Substitute>>> {
        private final Recipes recipes;
        private final Queries queries;

        @Inject
        public Handler(Recipes recipes, Queries queries) {
            this.recipes = recipes;
            this.queries = queries;
        }

        @Override
        public List<Screened<ProposeSubstitutes.Substitute>> handle(SubstituteIngredient query, Caller caller) {
            var needs = query.needs.and(FindNeeds.of(caller, queries)); // before a connection is taken
            var recipe = query.recipe.map(id -> told(
                    Existing.visibleTo(caller, recipes, RecipeKey.of(id)).current().content()));
            return queries.ask(
                    new ProposeSubstitutes(query.ingredient, recipe, needs, query.language), caller);
        }

        private static ProposeSubstitutes.InRecipe told(RecipeContent content) {
            return new ProposeSubstitutes.InRecipe(
                    content.category(),
                    content.ingredients().stream().map(Handler::told).toList(),
                    content.steps().stream().flatMap(step -> step.temperatureCelsius().stream()).max(Integer::compare));
        }

        private static ProposeSubstitutes.Line told(IngredientLine line) {
            return new ProposeSubstitutes.Line(
                    line.name(), line.food(), line.quantity(), line.quantityMax(), line.unit(), line.grams());
        }
    }
}
