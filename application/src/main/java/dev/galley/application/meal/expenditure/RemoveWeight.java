package dev.galley.application.meal.expenditure;

import static dev.galley.domain.meal.expenditure.ExpenditureRefusal.WEIGHT_NOT_FOUND;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.expenditure.WeightId;
import dev.galley.domain.meal.expenditure.Weights;
import jakarta.inject.Inject;

/** Forgets a weight for good. Refused with {@code WEIGHT_NOT_FOUND}. */
public record RemoveWeight(UserId user, WeightId weight) implements Command<Boolean> {
    @Override
    public Access access() {
        return new Access.Only(user);
    }

    public static final class Handler implements Handles<RemoveWeight, Boolean> {
        private final Weights weights;

        @Inject
        public Handler(Weights weights) {
            this.weights = weights;
        }

        @Override
        public Boolean handle(RemoveWeight command, Caller caller) {
            if (!weights.remove(command.user, command.weight)) {
                throw WEIGHT_NOT_FOUND.because("there is no such weight");
            }
            return true;
        }
    }
}
