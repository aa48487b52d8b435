package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.recipe.RecipeEvent;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.Recipes;
import jakarta.inject.Inject;

/**
 * Takes note that a recipe has another picture, or none any more: answers of before are forgotten, and the feed of changes tells
 * it again. Answers whether it is there.
 */
public record NoteRecipePhoto(RecipeId recipe) implements Command<Boolean> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<NoteRecipePhoto, Boolean> {
        private final Recipes recipes;
        private final Events events;

        @Inject
        public Handler(Recipes recipes, Events events) {
            this.recipes = recipes;
            this.events = events;
        }

        @Override
        public Boolean handle(NoteRecipePhoto command, Caller caller) {
            var found = recipes.of(RecipeKey.of(command.recipe));
            found.ifPresent(recipe -> {
                recipes.save(recipe);
                events.publish(new RecipeEvent.Pictured(command.recipe, recipe.value().slug()));
            });
            return found.isPresent();
        }
    }
}
