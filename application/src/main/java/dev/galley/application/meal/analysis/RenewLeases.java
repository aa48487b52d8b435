package dev.galley.application.meal.analysis;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.analysis.PhotoAnalyses;
import dev.galley.domain.meal.analysis.PhotoAnalysis;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/** Says that somebody is still at these analyses. Answers at which he is. */
public record RenewLeases(UUID runner, Set<MealId> meals) implements Command<Set<MealId>> {
    public RenewLeases {
        meals = Set.copyOf(meals);
    }

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<RenewLeases, Set<MealId>> {
        private final PhotoAnalyses analyses;
        private final Clock clock;

        @Inject
        public Handler(PhotoAnalyses analyses, Clock clock) {
            this.analyses = analyses;
            this.clock = clock;
        }

        @Override
        public Set<MealId> handle(RenewLeases command, Caller caller) {
            return analyses.renew(command.runner, command.meals, clock.instant().plus(PhotoAnalysis.LEASE));
        }
    }
}
