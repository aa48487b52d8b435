package dev.galley.application.recipe;

import dev.galley.application.bus.Events;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.Recipes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Looks at recipes anew, and keeps and tells what is found to be otherwise than before. */
public final class Reappraisal {
    private final Recipes recipes;
    private final FoodKnowledge foods;
    private final Events events;
    private final Clock clock;

    @Inject
    public Reappraisal(Recipes recipes, FoodKnowledge foods, Events events, Clock clock) {
        this.recipes = recipes;
        this.foods = foods;
        this.events = events;
        this.clock = clock;
    }

    /** How many are otherwise. Looking again at the same changes nothing. */
    int of(List<Versioned<Recipe>> present) {
        var appraised = foods.appraise(present.stream()
                .map(recipe -> RecipeDraft.matched(recipe.value().current().content()).of(recipe.value()))
                .toList());
        var toSave = new ArrayList<Versioned<Recipe>>();
        for (int i = 0; i < present.size(); i++) {
            var recipe = present.get(i);
            recipe.value().reappraise(appraised.get(i).facts(), clock.instant()).ifPresent(change -> {
                toSave.add(recipe.with(change.after()));
                events.publish(change.event());
            });
        }
        recipes.save(toSave);
        return toSave.size();
    }
}
