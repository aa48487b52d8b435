package dev.galley.application.meal.analysis;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.application.meal.analysis.OpenAnalyses.Open;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealFailure;
import dev.galley.domain.meal.MealId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
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
        private final OpenAnalyses open;
        private final Outcomes outcomes;
        private final Clock clock;

        @Inject
        public Handler(OpenAnalyses open, Outcomes outcomes, Clock clock) {
            this.open = open;
            this.outcomes = outcomes;
            this.clock = clock;
        }

        @Override
        public Optional<Meal> handle(PutOffAnalysis command, Caller caller) {
            var now = clock.instant();
            return open.of(command.meal, now)
                    .filter(it -> it.isOf(command.round) && it.analysis().isHeldBy(command.runner))
                    .flatMap(it -> putOff(it, now));
        }

        private Optional<Meal> putOff(Open found, Instant now) {
            var next = found.analysis().nextTry(now);
            if (next.isEmpty()) {
                return outcomes.fail(found, MealFailure.ANALYSIS_FAILED, now);
            }
            open.putOff(found.analysis(), next.get());
            return Optional.empty();
        }
    }
}
