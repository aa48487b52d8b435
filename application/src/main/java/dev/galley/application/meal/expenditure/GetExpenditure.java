package dev.galley.application.meal.expenditure;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.application.meal.diary.SumMeals;
import dev.galley.application.meal.diary.Today;
import dev.galley.application.profile.FindTargets;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.meal.diary.Totals;
import dev.galley.domain.meal.expenditure.Confidence;
import dev.galley.domain.meal.expenditure.DayIntake;
import dev.galley.domain.meal.expenditure.Expenditure;
import dev.galley.domain.meal.expenditure.ExpenditureEstimator;
import dev.galley.domain.meal.expenditure.Weights;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What somebody seems to spend in a day, beside what the formula says. Four statements. */
public record GetExpenditure(UserId user) implements Query<GetExpenditure.View> {
    /** Targets never follow an estimate further than this from the formula, kcal: who logs half must not eat half. */
    public static final double MOST_FROM_FORMULA = 500;

    /** @param formula absent without a profile */
    public record View(Expenditure spent, Optional<FindTargets.View> formula, boolean adaptsTargets) {
        /** What targets may go by, kcal a day; empty while there is no formula or too little confidence. */
        public OptionalDouble forTargets() {
            if (formula.isPresent()
                    && spent instanceof Expenditure.Estimated(var kilocalories, var confidence, _, _)
                    && confidence != Confidence.LOW) {
                double tdee = formula.get().tdee();
                return OptionalDouble.of(Math.clamp(
                        kilocalories.likely(), tdee - MOST_FROM_FORMULA, tdee + MOST_FROM_FORMULA));
            }
            return OptionalDouble.empty();
        }
    }

    @Override
    public Access access() {
        return new Access.Only(user);
    }

    public static final class Handler implements Handles<GetExpenditure, View> {
        private final Queries queries;
        private final Weights weights;
        private final Today today;

        @Inject
        public Handler(Queries queries, Weights weights, Today today) {
            this.queries = queries;
            this.weights = weights;
            this.today = today;
        }

        @Override
        public View handle(GetExpenditure query, Caller caller) {
            var user = query.user;
            var day = today.of(user, caller);
            var first = day.minusDays(ExpenditureEstimator.READ_DAYS);
            var sums = queries.ask(new SumMeals(user, first, day), caller);
            var formula = queries.ask(new FindTargets(user, OptionalDouble.empty()), caller);
            var spent = ExpenditureEstimator.estimate(
                    day,
                    intakes(sums.sums()),
                    weights.byDay(user, first, day),
                    formula.map(it -> OptionalDouble.of(it.tdee())).orElseGet(OptionalDouble::empty));
            return new View(spent, formula, sums.adaptsTargets());
        }

        private static List<DayIntake> intakes(List<SumMeals.Sum> sums) {
            Map<LocalDate, List<Totals>> days = sums.stream()
                    .collect(Collectors.groupingBy(
                            SumMeals.Sum::day, Collectors.mapping(SumMeals.Sum::totals, Collectors.toList())));
            return days.entrySet().stream()
                    .flatMap(day -> {
                        var totals = Totals.of(day.getValue());
                        return totals.of(Nutrient.CALORIES)
                                .map(eaten -> new DayIntake(day.getKey(), eaten, totals.coverage()))
                                .stream();
                    })
                    .toList();
        }
    }
}
