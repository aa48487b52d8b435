package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.recipe.ImpressionEvent;
import dev.galley.domain.recipe.Impressions;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.Recipes;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Takes a recipe from a person's favourites, also one that is gone by now; does nothing to one that is not among them.
 * Refused with {@code RECIPE_NOT_FOUND}.
 */
public record UnfavoriteRecipe(UserId person, RecipeKey recipe) implements Command<RecipeId> {
    @Override
    public Access access() {
        return new Access.Only(person);
    }

    public static final class Handler implements Handles<UnfavoriteRecipe, RecipeId> {
        private final Recipes recipes;
        private final Impressions impressions;
        private final Events events;

        @Inject
        public Handler(Recipes recipes, Impressions impressions, Events events) {
            this.recipes = recipes;
            this.impressions = impressions;
            this.events = events;
        }

        @Override
        public RecipeId handle(UnfavoriteRecipe command, Caller caller) {
            var recipe = recipes.of(command.recipe).map(Versioned::value).orElseThrow(Existing::none);
            if (impressions.unfavorite(command.person, recipe.id())) {
                events.publish(new ImpressionEvent.Unfavorited(command.person, recipe.id()));
            } else if (!recipe.isVisibleTo(Optional.of(command.person))) {
                throw Existing.none();
            }
            return recipe.id();
        }
    }
}
