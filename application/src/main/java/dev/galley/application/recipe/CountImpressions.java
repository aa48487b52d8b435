package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.recipe.Impressions;
import dev.galley.domain.recipe.RecipeEvent;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.Recipes;
import jakarta.inject.Inject;

/** Adds up what people have made of a recipe since this was last done; answers whether there was anything. */
public record CountImpressions(RecipeId recipe) implements Command<Boolean> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<CountImpressions, Boolean> {
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
        public Boolean handle(CountImpressions command, Caller caller) {
            if (impressions.count(command.recipe).isEmpty()) {
                return false;
            }
            recipes.of(RecipeKey.of(command.recipe)).ifPresent(recipe -> events.publish(
                    new RecipeEvent.Counted(command.recipe, recipe.value().slug())));
            return true;
        }
    }
}
