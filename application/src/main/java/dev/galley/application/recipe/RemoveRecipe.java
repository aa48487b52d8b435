package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.UserId;
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
 * @param owner whose own it is; absent for administrators, who may remove what is public or the catalogue's
 * @param seen the version that the author looked at; absent where it does not matter
 */
public record RemoveRecipe(Optional<UserId> owner, RecipeKey recipe, Optional<Integer> seen)
        implements
            Command<RecipeId> {
    /** One of the catalogue, or one that a user made public. */
    public RemoveRecipe(RecipeId recipe, Optional<Integer> seen) {
        this(Optional.empty(), RecipeKey.of(recipe), seen);
    }

    @Override
    public Access access() {
        return Existing.of(owner);
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
            var recipe = Existing.in(recipes, command.recipe, command.owner);
            recipe.value().expect(command.seen);
            recipe.value().remove(clock.instant()).ifPresent(change -> {
                recipes.save(recipe.with(change.after()));
                events.publish(change.event());
            });
            return recipe.value().id();
        }
    }
}
