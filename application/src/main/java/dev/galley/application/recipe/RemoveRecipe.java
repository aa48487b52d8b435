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
 * Takes a recipe away from everyone; its versions stay for those who cooked it. Refused with {@code RECIPE_NOT_FOUND},
 * also when it is removed already, and {@code RECIPE_CHANGED}.
 *
 * @param seen the version that the author looked at; absent where it does not matter
 */
public record RemoveRecipe(RecipeId recipe, Optional<Integer> seen) implements Command<RecipeId> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<RemoveRecipe, RecipeId> {
        private final Recipes recipes;
        private final Events events;
        private final Clock clock;

        @Inject
        public Handler(Recipes recipes, Events events, Clock clock) {
            this.recipes = recipes;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public RecipeId handle(RemoveRecipe command, Caller caller) {
            var recipe = Existing.in(recipes, RecipeKey.of(command.recipe));
            recipe.value().expect(command.seen);
            recipe.value().remove(clock.instant()).ifPresent(change -> {
                recipes.save(recipe.with(change.after()));
                events.publish(change.event());
            });
            return command.recipe;
        }
    }
}
