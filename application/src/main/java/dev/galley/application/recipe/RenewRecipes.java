package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.application.job.Jobs;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.recipe.Assessment;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.Recipes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
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
        private final Reappraisal reappraisal;
        private final Queries queries;
        private final Jobs jobs;
        private final Ids ids;
        private final Clock clock;

        @Inject
        public Handler(
                Recipes recipes,
                Reappraisal reappraisal,
                Queries queries,
                Jobs jobs,
                Ids ids,
                Clock clock) {
            this.recipes = recipes;
            this.reappraisal = reappraisal;
            this.queries = queries;
            this.jobs = jobs;
            this.ids = ids;
            this.clock = clock;
        }

        @Override
        public Integer handle(RenewRecipes command, Caller caller) {
            var found = queries.ask(
                    new ListRecipesOfOtherRules(Assessment.RULES, command.work.after, ReappraiseRecipes.BATCH), caller);
            var slugs = found.stream().map(ListRecipesOfFoods.Found::slug).toList();
            int changed = reappraisal.of(List.copyOf(recipes.all(slugs).values()));
            if (found.size() == ReappraiseRecipes.BATCH.value()) {
                var rest = new Work(Optional.of(found.getLast().id()));
                jobs.schedule(ids.next().toString(), rest, clock.instant());
            }
            return changed;
        }
    }
}
