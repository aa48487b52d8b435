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
 * Lets everyone see a recipe; answers the version they see. Does nothing to one that is published. Refused with
 * {@code RECIPE_NOT_FOUND}, {@code RECIPE_CHANGED}, {@code RECIPE_INCOMPLETE}.
 *
 * @param seen the version that the author looked at; absent where it does not matter
 */
public record PublishRecipe(RecipeId recipe, Optional<Integer> seen) implements Command<Integer> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<PublishRecipe, Integer> {
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
        public Integer handle(PublishRecipe command, Caller caller) {
            var recipe = Existing.in(recipes, RecipeKey.of(command.recipe));
            recipe.value().expect(command.seen);
            recipe.value().publish(clock.instant()).ifPresent(change -> {
                recipes.save(recipe.with(change.after()));
                events.publish(change.event());
            });
            return recipe.value().current().number();
        }
    }
}
