package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.Change;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeEvent;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.RecipeStatus;
import dev.galley.domain.recipe.Recipes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes parts of a recipe, in a new version if it says anything else then, and who may see it. Refused with
 * {@code RECIPE_NOT_FOUND}, {@code RECIPE_CHANGED}, {@code DIET_CONTRADICTED}, and, of one that is or is to be public,
 * {@code RECIPE_INCOMPLETE}; then nothing is changed.
 *
 * @param owner whose own it is; absent for administrators, who may change what is public or the catalogue's
 * @param seen the version that the author looked at; absent where it does not matter
 */
public record PatchRecipe(Optional<UserId> owner, RecipeKey recipe, Optional<Integer> seen, RecipePatch patch)
        implements
            Command<GetRecipe.View> {
    @Override
    public Access access() {
        return Existing.of(owner);
    }

    public static final class Handler implements Handles<PatchRecipe, GetRecipe.View> {
        private final Recipes recipes;
        private final FoodKnowledge foods;
        private final MadeOf shown;
        private final Events events;
        private final Clock clock;

        @Inject
        public Handler(Recipes recipes, FoodKnowledge foods, MadeOf shown, Events events, Clock clock) {
            this.recipes = recipes;
            this.foods = foods;
            this.shown = shown;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public GetRecipe.View handle(PatchRecipe command, Caller caller) {
            var before = Existing.in(recipes, command.recipe, command.owner);
            before.value().expect(command.seen);
            var appraised = foods.appraise(
                    command.patch.onto(before.value().current().content()).of(before.value()))
                    .checked();
            var now = clock.instant();
            var happened = new ArrayList<RecipeEvent>();
            // What is to be hidden may become incomplete, so it is hidden first; what is to be shown is shown last.
            var hiding = command.patch.status().filter(status -> status != RecipeStatus.PUBLISHED);
            var recipe = before.value();
            recipe = become(recipe, hiding, now, happened);
            recipe = after(recipe.revise(appraised.content(), appraised.facts(), now), recipe, happened);
            recipe = become(recipe, command.patch.status(), now, happened);
            if (!happened.isEmpty()) {
                recipes.save(before.with(recipe));
                happened.forEach(events::publish);
            }
            return shown.of(recipe, caller);
        }

        private static Recipe become(
                Recipe recipe, Optional<RecipeStatus> status, Instant now, List<RecipeEvent> happened) {
            return status.isEmpty() ? recipe : after(recipe.become(status.get(), now), recipe, happened);
        }

        private static Recipe after(
                Optional<Change<Recipe, RecipeEvent>> change, Recipe before, List<RecipeEvent> happened) {
            change.map(Change::event).ifPresent(happened::add);
            return change.map(Change::after).orElse(before);
        }
    }
}
