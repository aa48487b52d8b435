package dev.galley.application.meal.analysis;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.application.job.Jobs;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.MealStatus;
import dev.galley.domain.meal.Meals;
import dev.galley.domain.meal.analysis.AnalysisFailure;
import dev.galley.domain.meal.analysis.DishRecognition.Sighting;
import dev.galley.domain.meal.analysis.PhotoAnalyses;
import dev.galley.domain.meal.analysis.PhotoAnalysis;
import dev.galley.domain.meal.analysis.PhotoAnalysis.Reply;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps what was seen in a photo, or ends the analysis if nothing was and it is not worth another look. What was kept first
 * stays: it is asked for once.
 *
 * @param round of the analysis that was begun
 */
public record KeepSighting(MealId meal, int round, UUID runner, Sighting sighting)
        implements
            Command<KeepSighting.Next> {
    /**
     * @param enrich whether what is kept is to be reckoned now
     * @param changed the meal, if this has changed it
     */
    public record Next(boolean enrich, Optional<Meal> changed) {
        static final Next NOTHING = new Next(false, Optional.empty());
    }

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<KeepSighting, Next> {
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
        public Next handle(KeepSighting command, Caller caller) {
            var found = analyses.toChange(command.meal)
                    .filter(it -> !it.isOver() && it.round() == command.round && it.reply().isEmpty());
            var meal = meals.of(command.meal);
            if (found.isEmpty() || meal.isEmpty()) {
                return Next.NOTHING;
            }
            var analysis = found.get();
            var now = clock.instant();
            if (!outcomes.fits(analysis, meal.get().value())) { // it was deleted meanwhile
                analyses.save(analysis.over(now));
                return Next.NOTHING;
            }
            return switch (command.sighting) {
                case Sighting.Seen(var dish, var provider) when !dish.items().isEmpty() -> {
                    var reply = new Reply(Optional.of(dish), provider);
                    yield new Next(true, Optional.of(outcomes.seen(analysis, meal.get(), reply, now)));
                }
                case Sighting.Seen _ -> blind(analysis, meal.get(), AnalysisFailure.NO_FOOD_FOUND, now);
                // somebody else is at it by now, who may see more
                case Sighting.Unseen _ when !analysis.isHeldBy(command.runner) -> Next.NOTHING;
                case Sighting.Unseen unseen -> unseen(analysis, meal.get(), unseen, now);
            };
        }

        private Next unseen(PhotoAnalysis analysis, Versioned<Meal> meal, Sighting.Unseen unseen, Instant now) {
            var next = analysis.nextLook(unseen, now);
            if (next.isEmpty()) {
                return blind(analysis, meal, AnalysisFailure.of(unseen.why()), now);
            }
            analyses.save(analysis.released());
            var run = AnalysisRun.of(analysis.meal());
            jobs.schedule(run.key(), run, next.get());
            return Next.NOTHING;
        }

        /** What the person has written is all there is to go by, unless there is something better already. */
        private Next blind(PhotoAnalysis analysis, Versioned<Meal> meal, AnalysisFailure why, Instant now) {
            return analysis.clues().tellsFood() && meal.value().status() != MealStatus.READY
                    ? new Next(true, Optional.of(outcomes.seen(
                            analysis, meal, new Reply(Optional.empty(), Reply.RULES), now)))
                    : new Next(false, outcomes.fail(analysis, meal, why, now));
        }
    }
}
