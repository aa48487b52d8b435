package dev.galley.application.meal.expenditure;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.expenditure.WeightEntry;
import dev.galley.domain.meal.expenditure.WeightId;
import dev.galley.domain.meal.expenditure.Weights;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/** Corrects a weight; what is absent stays. Refused with {@code WEIGHT_NOT_FOUND}. */
public record ChangeWeight(
        UserId user,
        WeightId weight,
        Optional<LocalDate> day,
        Optional<BigDecimal> kilograms,
        Optional<String> note)
        implements
            Command<WeightEntry> {
    @Override
    public Access access() {
        return new Access.Only(user);
    }

    public static final class Handler implements Handles<ChangeWeight, WeightEntry> {
        private final Weights weights;
        private final InstantSource clock;

        @Inject
        public Handler(Weights weights, InstantSource clock) {
            this.weights = weights;
            this.clock = clock;
        }

        @Override
        public WeightEntry handle(ChangeWeight command, Caller caller) {
            var before = GetWeight.existing(weights, command.user, command.weight);
            command.day.ifPresent(day -> LoggedDay.check(day, clock));
            var after = before.saying(command.day, command.kilograms, command.note.or(before::note));
            weights.save(after);
            return after;
        }
    }
}
