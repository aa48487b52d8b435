package dev.galley.application.meal.expenditure;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.profile.FindTargets;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.expenditure.DayWeight;
import dev.galley.domain.meal.expenditure.Weights;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/** What somebody weighed on a day, kg: as they logged it last, else as their profile has it. */
public final class BodyWeight {
    private final Weights weights;
    private final Queries queries;

    @Inject
    public BodyWeight(Weights weights, Queries queries) {
        this.weights = weights;
        this.queries = queries;
    }

    /** Empty where nobody knows. */
    Optional<Double> of(UserId user, LocalDate day, Caller caller) {
        return weights.latest(user, day)
                .map(DayWeight::kilograms)
                .or(() -> queries.ask(new FindTargets(user, OptionalDouble.empty()), caller)
                        .map(FindTargets.View::weightKg));
    }
}
