package dev.galley.application.meal.analysis;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.application.meal.analysis.OpenAnalyses.Open;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealFailure;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.MealStatus;
import dev.galley.domain.meal.analysis.DishRecognition.Sighting;
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
        public Next handle(KeepSighting command, Caller caller) {
            var now = clock.instant();
            return open.of(command.meal, now)
                    .filter(it -> it.isOf(command.round) && it.analysis().reply().isEmpty())
                    .map(it -> keep(it, command, now))
                    .orElse(Next.NOTHING);
        }

        private Next keep(Open found, KeepSighting command, Instant now) {
            return switch (command.sighting) {
                case Sighting.Seen(var dish, var provider) when !dish.items().isEmpty() -> {
                    var reply = new Reply(Optional.of(dish), provider);
                    yield new Next(true, Optional.of(outcomes.seen(found, reply, now)));
                }
                case Sighting.Seen _ -> blind(found, MealFailure.NO_FOOD_FOUND, now);
                // somebody else is at it by now, who may see more
                case Sighting.Unseen _ when !found.analysis().isHeldBy(command.runner) -> Next.NOTHING;
                case Sighting.Unseen unseen -> unseen(found, unseen, now);
            };
        }

        private Next unseen(Open found, Sighting.Unseen unseen, Instant now) {
            var next = found.analysis().nextLook(unseen, now);
            if (next.isEmpty()) {
                return blind(found, unseen.why().failure(), now);
            }
            open.putOff(found.analysis(), next.get());
            return Next.NOTHING;
        }

        /** What the person has written is all there is to go by, unless there is something better already. */
        private Next blind(Open found, MealFailure why, Instant now) {
            return found.analysis().clues().tellsFood() && found.meal().value().status() != MealStatus.READY
                    ? new Next(true, Optional.of(outcomes.seen(found, Reply.ofRules(), now)))
                    : new Next(false, outcomes.fail(found, why, now));
        }
    }
}
