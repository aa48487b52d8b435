package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.Recipes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Makes a new version that says what an older one said; answers it. Restoring the current one does nothing. What
 * the foods say is found out anew. Refused with {@code RECIPE_NOT_FOUND}, {@code RECIPE_VERSION_NOT_FOUND},
 * {@code RECIPE_CHANGED}, {@code DIET_CONTRADICTED}, {@code RECIPE_INCOMPLETE}.
 *
 * @param seen the version that the author looked at; absent where it does not matter
 */
public record RestoreRecipeVersion(RecipeKey recipe, int number, Optional<Integer> seen)
        implements
            Command<GetRecipe.View> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<RestoreRecipeVersion, GetRecipe.View> {
        private final Recipes recipes;
        private final FoodKnowledge foods;
        private final MadeOf shown;
        private final Events events;
        private final Clock clock;

        @Inject
        public Handler(Recipes recipes, FoodKnowledge foods, MadeOf shown, Events events, Clock clock) {
            this.recipes = recipes;
            this.foods = foods;
            this.shown = shown;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public GetRecipe.View handle(RestoreRecipeVersion command, Caller caller) {
            var recipe = Existing.in(recipes, command.recipe, Optional.empty());
            recipe.value().expect(command.seen);
            var older = Existing.version(caller, recipes, recipe.value(), command.number);
            var appraised = foods.appraise(RecipeDraft.matched(older.content()).of(recipe.value())).checked();
            var change = recipe.value().revise(appraised.content(), appraised.facts(), clock.instant());
            change.ifPresent(changed -> {
                recipes.save(recipe.with(changed.after()));
                events.publish(changed.event());
            });
            return shown.of(change.map(changed -> changed.after()).orElse(recipe.value()), caller);
        }
    }
}
