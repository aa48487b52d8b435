package dev.galley.application.meal.analysis;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.application.job.Jobs;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.Meals;
import dev.galley.domain.meal.analysis.AnalysisFailure;
import dev.galley.domain.meal.analysis.PhotoAnalyses;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Has an analysis tried again soon that could not go on for a reason which nobody foresaw, as long as there is time for that;
 * then it fails. Who says so is alive: nobody need wait until his lease ends. Answers the meal if this has changed it.
 *
 * @param round of the analysis that was begun
 * @param runner who was at it
 */
public record PutOffAnalysis(MealId meal, int round, UUID runner) implements Command<Optional<Meal>> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<PutOffAnalysis, Optional<Meal>> {
        private final Meals meals;
        private final PhotoAnalyses analyses;
        private final Outcomes outcomes;
        private final Jobs jobs;
        private final Clock clock;

        @Inject
        public Handler(Meals meals, PhotoAnalyses analyses, Outcomes outcomes, Jobs jobs, Clock clock) {
            this.meals = meals;
            this.analyses = analyses;
            this.outcomes = outcomes;
            this.jobs = jobs;
            this.clock = clock;
        }

        @Override
        public Optional<Meal> handle(PutOffAnalysis command, Caller caller) {
            var found = analyses.toChange(command.meal)
                    .filter(it -> !it.isOver() && it.round() == command.round && it.isHeldBy(command.runner));
            var meal = meals.of(command.meal);
            if (found.isEmpty() || meal.isEmpty()) {
                return Optional.empty();
            }
            var analysis = found.get();
            var now = clock.instant();
            var next = analysis.nextTry(now);
            if (next.isEmpty()) {
                return outcomes.fail(analysis, meal.get(), AnalysisFailure.ANALYSIS_FAILED, now);
            }
            analyses.save(analysis.released());
            var run = AnalysisRun.of(analysis.meal());
            jobs.schedule(run.key(), run, next.get());
            return Optional.empty();
        }
    }
}
