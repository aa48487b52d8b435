package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.application.job.Jobs;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.recipe.Assessment;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.Recipes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds out anew what is in the recipes that were looked at by other rules than this version's: some at once, the rest by
 * jobs that follow. Answers how many are another by now. Doing it again changes nothing.
 *
 * @param work what is left to do
 */
public record RenewRecipes(RenewRecipes.Work work) implements Command<Integer> {
    /**
     * What is left to do; kept with the job that will do it.
     *
     * @param after the last recipe that was looked at
     */
    public record Work(Optional<RecipeId> after) {}

    /** The whole of it. */
    public static RenewRecipes all() {
        return new RenewRecipes(new Work(Optional.empty()));
    }

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<RenewRecipes, Integer> {
        private final Recipes recipes;
        private final FoodKnowledge foods;
        private final Queries queries;
        private final Events events;
        private final Jobs jobs;
        private final Ids ids;
        private final Clock clock;

        @Inject
        public Handler(
                Recipes recipes,
                FoodKnowledge foods,
                Queries queries,
                Events events,
                Jobs jobs,
                Ids ids,
                Clock clock) {
            this.recipes = recipes;
            this.foods = foods;
            this.queries = queries;
            this.events = events;
            this.jobs = jobs;
            this.ids = ids;
            this.clock = clock;
        }

        @Override
        public Integer handle(RenewRecipes command, Caller caller) {
            var slugs = queries.ask(
                    new ListRecipesOfOtherRules(Assessment.RULES, command.work.after, ReappraiseRecipes.BATCH), caller);
            var found = recipes.all(slugs);
            var present = slugs.stream().map(found::get).filter(Objects::nonNull).toList();
            int changed = renew(present);
            if (slugs.size() == ReappraiseRecipes.BATCH.value() && !present.isEmpty()) {
                var rest = new Work(Optional.of(present.getLast().value().id()));
                jobs.schedule(ids.next().toString(), rest, clock.instant());
            }
            return changed;
        }

        private int renew(List<Versioned<Recipe>> present) {
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
}
