package dev.galley.application.meal.expenditure;

import static dev.galley.domain.meal.expenditure.ExpenditureRefusal.WEIGHT_NOT_FOUND;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.expenditure.WeightEntry;
import dev.galley.domain.meal.expenditure.WeightId;
import dev.galley.domain.meal.expenditure.Weights;
import jakarta.inject.Inject;

/** One weight that somebody logged. Refused with {@code WEIGHT_NOT_FOUND}. */
public record GetWeight(UserId user, WeightId weight) implements Query<WeightEntry> {
    static WeightEntry existing(Weights weights, UserId user, WeightId weight) {
        return weights.of(user, weight).orElseThrow(() -> WEIGHT_NOT_FOUND.because("there is no such weight"));
    }

    @Override
    public Access access() {
        return new Access.Only(user);
    }

    public static final class Handler implements Handles<GetWeight, WeightEntry> {
        private final Weights weights;

        @Inject
        public Handler(Weights weights) {
            this.weights = weights;
        }

        @Override
        public WeightEntry handle(GetWeight query, Caller caller) {
            return existing(weights, query.user, query.weight);
        }
    }
}
