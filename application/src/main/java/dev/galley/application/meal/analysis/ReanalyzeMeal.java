package dev.galley.application.meal.analysis;

import static dev.galley.domain.meal.MealRefusal.MEAL_STATUS_CONFLICT;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.application.job.Jobs;
import dev.galley.application.meal.Own;
import dev.galley.application.meal.analysis.AnalyzePhoto.Charges;
import dev.galley.application.meal.analysis.AnalyzePhoto.Result;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.llm.Quotas;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.MealStatus;
import dev.galley.domain.meal.Meals;
import dev.galley.domain.meal.analysis.PhotoAnalyses;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Has a meal's photo looked at anew. One that failed begins from the start; one that is ready stays as it is until there is
 * something else. Refused with {@code MEAL_NOT_FOUND}, and with {@code MEAL_STATUS_CONFLICT} where there is no photo or
 * somebody is at it.
 */
public record ReanalyzeMeal(UserId owner, Tier tier, Optional<MealId> meal) implements Command<Result> {
    @Override
    public Access access() {
        return new Access.Only(owner);
    }

    public static final class Handler implements Handles<ReanalyzeMeal, Result> {
        private final Meals meals;
        private final PhotoAnalyses analyses;
        private final Charges charges;
        private final Events events;
        private final Jobs jobs;
        private final Clock clock;

        @Inject
        public Handler(
                Meals meals, PhotoAnalyses analyses, Charges charges, Events events, Jobs jobs, Clock clock) {
            this.meals = meals;
            this.analyses = analyses;
            this.charges = charges;
            this.events = events;
            this.jobs = jobs;
            this.clock = clock;
        }

        @Override
        public Result handle(ReanalyzeMeal command, Caller caller) {
            var found = Own.in(meals, command.owner, command.meal);
            var meal = found.value();
            var analysis = analyses.toChange(meal.id())
                    .orElseThrow(() -> MEAL_STATUS_CONFLICT.because(
                            "this meal was entered by hand; there is no photo"));
            if (meal.status().isUnderway() || (!analysis.isOver() && meal.status() == MealStatus.READY)) {
                throw MEAL_STATUS_CONFLICT.because("this meal is being analysed already");
            }
            if (analysis.image().isPresent() && meal.origin().image().isEmpty()) {
                throw MEAL_STATUS_CONFLICT.because("the photo of this meal was deleted, or could not be used");
            }
            var now = clock.instant();
            boolean charged = analysis.image().isPresent();
            if (charged && charges.take(command.owner, command.tier, meal.id(), analysis.round() + 1,
                    now) instanceof Quotas.Verdict.Spent(var wait)) {
                return new Result.Spent(wait);
            }
            analyses.save(analysis.anew(command.tier, charged, now));
            var after = found;
            if (meal.status() == MealStatus.FAILED) {
                var change = meal.reanalyze(now);
                meals.save(found.with(change.after()));
                events.publish(change.event());
                after = new Versioned<>(change.after(), found.version() + 1);
            }
            AnalysisRun.schedule(jobs, meal.id(), now);
            return new Result.Accepted(after);
        }
    }
}
