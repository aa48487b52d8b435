package dev.galley.application.meal.expenditure;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.expenditure.WeightEntry;
import dev.galley.domain.meal.expenditure.WeightId;
import dev.galley.domain.meal.expenditure.Weights;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/** Logs what somebody weighed. Their profile's weight stays as they said it. */
public record LogWeight(UserId user, LocalDate day, BigDecimal kilograms, Optional<String> note)
        implements
            Command<WeightEntry> {
    @Override
    public Access access() {
        return new Access.Only(user);
    }

    public static final class Handler implements Handles<LogWeight, WeightEntry> {
        private final Weights weights;
        private final Ids ids;
        private final InstantSource clock;

        @Inject
        public Handler(Weights weights, Ids ids, InstantSource clock) {
            this.weights = weights;
            this.ids = ids;
            this.clock = clock;
        }

        @Override
        public WeightEntry handle(LogWeight command, Caller caller) {
            LoggedDay.check(command.day, clock);
            var entry = new WeightEntry(
                    new WeightId(ids.next()),
                    command.user,
                    command.day,
                    command.kilograms,
                    command.note,
                    clock.instant());
            weights.save(entry);
            return entry;
        }
    }
}
