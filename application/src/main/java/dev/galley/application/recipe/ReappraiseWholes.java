package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.application.job.Jobs;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeEvent;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.Recipes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Finds out anew what is in the recipes that are made of this one, over all levels: some at once, the rest by jobs that
 * follow. Answers how many were looked at. Doing it again changes nothing.
 *
 * <p>Nobody can slip through by writing such a recipe meanwhile: who writes one holds what it is made of, so either they
 * are over and it is found here, or they see what this recipe says by now.
 */
public record ReappraiseWholes(ReappraiseWholes.Work work) implements Command<Integer> {
    /**
     * What is left to do; kept with the job that will do it.
     *
     * @param part the recipe that is another by now, or there for others
     * @param after the last recipe that was looked at
     */
    public record Work(RecipeId part, Optional<RecipeId> after) {}

    /** The whole of it. */
    public static ReappraiseWholes of(RecipeEvent happened) {
        return new ReappraiseWholes(new Work(happened.recipe(), Optional.empty()));
    }

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<ReappraiseWholes, Integer> {
        private static final int BATCH = ReappraiseRecipes.BATCH.value();

        private final Recipes recipes;
        private final FoodKnowledge foods;
        private final Events events;
        private final Jobs jobs;
        private final Ids ids;
        private final Clock clock;

        @Inject
        public Handler(Recipes recipes, FoodKnowledge foods, Events events, Jobs jobs, Ids ids, Clock clock) {
            this.recipes = recipes;
            this.foods = foods;
            this.events = events;
            this.jobs = jobs;
            this.ids = ids;
            this.clock = clock;
        }

        @Override
        public Integer handle(ReappraiseWholes command, Caller caller) {
            var work = command.work;
            var found = recipes.madeOf(work.part, work.after, BATCH);
            if (found.isEmpty()) {
                return 0;
            }
            var appraised = foods.appraise(found.stream()
                    .map(recipe -> RecipeDraft.matched(recipe.value().current().content()).of(recipe.value()))
                    .toList());
            var toSave = new ArrayList<Versioned<Recipe>>();
            for (int i = 0; i < found.size(); i++) {
                var recipe = found.get(i);
                recipe.value()
                        .reappraise(appraised.get(i).facts(), clock.instant())
                        .ifPresent(change -> toSave.add(recipe.with(change.after())));
            }
            recipes.save(toSave);
            // Also of those in which the same is: what is kept of them may show the part.
            found.stream().map(Versioned::value).forEach(recipe -> events.publish(new RecipeEvent.PartChanged(
                    recipe.id(), recipe.slug(), recipe.current().number())));
            if (found.size() == BATCH) {
                var rest = new Work(work.part, Optional.of(found.getLast().value().id()));
                jobs.schedule(ids.next().toString(), rest, clock.instant());
            }
            return found.size();
        }
    }
}
