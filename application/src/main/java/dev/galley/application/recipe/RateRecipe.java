package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.ImpressionEvent;
import dev.galley.domain.recipe.Impressions;
import dev.galley.domain.recipe.Rating;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.Recipes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Says what a person thinks of a recipe, instead of what they said before. Refused with {@code RECIPE_NOT_FOUND}.
 *
 * @param stars 1 to 5
 * @param comment for everyone to read
 */
public record RateRecipe(UserId person, RecipeKey recipe, int stars, Optional<String> comment)
        implements
            Command<Rating> {
    @Override
    public Access access() {
        return new Access.Only(person);
    }

    public static final class Handler implements Handles<RateRecipe, Rating> {
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
        public Rating handle(RateRecipe command, Caller caller) {
            var recipe = Existing.visibleTo(command.person, recipes, command.recipe);
            var rating = new Rating(recipe.current().number(), command.stars, command.comment, clock.instant());
            if (impressions.rate(command.person, recipe.id(), rating)) {
                events.publish(new ImpressionEvent.Rated(command.person, recipe.id(), command.stars));
            }
            return rating;
        }
    }
}
