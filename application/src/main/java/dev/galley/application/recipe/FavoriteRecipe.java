package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.ImpressionEvent;
import dev.galley.domain.recipe.Impressions;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.Recipes;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Keeps a recipe among a person's favourites; does nothing to one that is there. Refused with {@code RECIPE_NOT_FOUND}.
 */
public record FavoriteRecipe(UserId person, RecipeKey recipe) implements Command<RecipeId> {
    @Override
    public Access access() {
        return new Access.Only(person);
    }

    public static final class Handler implements Handles<FavoriteRecipe, RecipeId> {
        private final Recipes recipes;
        private final Impressions impressions;
        private final Events events;
        private final Clock clock;

        @Inject
        public Handler(Recipes recipes, Impressions impressions, Events events, Clock clock) {
            this.recipes = recipes;
            this.impressions = impressions;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public RecipeId handle(FavoriteRecipe command, Caller caller) {
            var recipe = Existing.visibleTo(command.person, recipes, command.recipe);
            if (impressions.favorite(command.person, recipe.id(), recipe.current().number(), clock.instant())) {
                events.publish(new ImpressionEvent.Favorited(command.person, recipe.id()));
            }
            return recipe.id();
        }
    }
}
