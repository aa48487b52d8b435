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
 * Takes a person's rating back, also of a recipe that is gone by now; does nothing where there is none. Refused with
 * {@code RECIPE_NOT_FOUND}.
 */
public record UnrateRecipe(UserId person, RecipeKey recipe) implements Command<RecipeId> {
    @Override
    public Access access() {
        return new Access.Only(person);
    }

    public static final class Handler implements Handles<UnrateRecipe, RecipeId> {
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
        public RecipeId handle(UnrateRecipe command, Caller caller) {
            var recipe = recipes.of(command.recipe).map(Versioned::value).orElseThrow(Existing::none);
            if (impressions.unrate(command.person, recipe.id())) {
                events.publish(new ImpressionEvent.Unrated(command.person, recipe.id()));
            } else if (!recipe.isVisibleTo(Optional.of(command.person))) {
                throw Existing.none();
            }
            return recipe.id();
        }
    }
}
