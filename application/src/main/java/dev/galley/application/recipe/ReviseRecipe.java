package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.Recipes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Lets a recipe say something else, in a new version; answers the current version's number. The same content makes no new
 * one. Refused with {@code RECIPE_NOT_FOUND}, {@code RECIPE_CHANGED}, {@code DIET_CONTRADICTED}, and, of a published one,
 * {@code RECIPE_INCOMPLETE}.
 *
 * @param seen the version that the author looked at; absent where it does not matter
 */
public record ReviseRecipe(RecipeId recipe, Optional<Integer> seen, RecipeDraft draft) implements Command<Integer> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<ReviseRecipe, Integer> {
        private final Recipes recipes;
        private final FoodKnowledge foods;
        private final Events events;
        private final Clock clock;

        @Inject
        public Handler(Recipes recipes, FoodKnowledge foods, Events events, Clock clock) {
            this.recipes = recipes;
            this.foods = foods;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public Integer handle(ReviseRecipe command, Caller caller) {
            var recipe = Existing.in(recipes, RecipeKey.of(command.recipe));
            recipe.value().expect(command.seen);
            var appraised = foods.appraise(command.draft.of(recipe.value())).checked();
            var change = recipe.value().revise(appraised.content(), appraised.facts(), clock.instant());
            change.ifPresent(changed -> {
                recipes.save(recipe.with(changed.after()));
                events.publish(changed.event());
            });
            return change.map(changed -> changed.after()).orElse(recipe.value()).current().number();
        }
    }
}
