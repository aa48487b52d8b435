package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Queries;
import dev.galley.application.job.Jobs;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.Recipes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out anew what these foods say of the recipes that are made of them: some at once, the rest by jobs that follow.
 * Answers how many of those looked at are another by now. Doing it again changes nothing.
 *
 * <p>Somebody may be writing a recipe with what the foods said before, and commit after it was looked for here. So there
 * is a second round, when whatever was under way is over, through the recipes that were saved lately.
 *
 * @param work what is left to do
 */
public record ReappraiseRecipes(ReappraiseRecipes.Work work) implements Command<Integer> {
    /** As many as one transaction takes: a tenth of a second or two. */
    public static final PageSize BATCH = new PageSize(100);

    /** Longer than any command takes. */
    static final Duration UNDER_WAY = Duration.ofMinutes(1);

    /**
     * What is left to do; kept with the job that will do it.
     *
     * @param after the last recipe that was looked at in this round
     * @param since in the second round: only recipes that were saved from this time on
     */
    public record Work(Set<FoodId> foods, Optional<RecipeId> after, Optional<Instant> since) {
        public Work {
            foods = Set.copyOf(foods);
        }

        /** The whole of it. */
        public static Work of(List<FoodId> changed) {
            return new Work(Set.copyOf(changed), Optional.empty(), Optional.empty());
        }
    }

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<ReappraiseRecipes, Integer> {
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
        public Integer handle(ReappraiseRecipes command, Caller caller) {
            var work = command.work;
            var found = queries.ask(new ListRecipesOfFoods(work.foods, work.after, work.since, BATCH), caller);
            var slugs = found.stream().map(ListRecipesOfFoods.Found::slug).toList();
            int changed = reappraisal.of(List.copyOf(recipes.all(slugs).values()));
            if (found.size() == BATCH.value()) {
                later(new Work(work.foods, Optional.of(found.getLast().id()), work.since), Duration.ZERO);
            }
            if (work.after.isEmpty() && work.since.isEmpty()) {
                var lately = Optional.of(clock.instant().minus(UNDER_WAY));
                later(new Work(work.foods, Optional.empty(), lately), UNDER_WAY);
            }
            return changed;
        }

        private void later(Work rest, Duration pause) {
            jobs.schedule(ids.next().toString(), rest, clock.instant().plus(pause));
        }
    }
}
