package dev.galley.application.meal.expenditure;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.application.meal.diary.Days;
import dev.galley.application.meal.diary.Today;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.expenditure.WeightTrend;
import dev.galley.domain.meal.expenditure.Weights;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What somebody weighed on each day, and the trend beneath. Refused with {@code VALIDATION_ERROR} if it ends before it
 * starts or has more than {@link #MOST_DAYS} days.
 *
 * @param from absent for 89 days before the other end
 * @param to included; absent for today, where they live
 */
public record GetWeightTrend(UserId user, Optional<LocalDate> from, Optional<LocalDate> to)
        implements
            Query<GetWeightTrend.View> {
    public static final int MOST_DAYS = 3_660;
    private static final int USUAL_DAYS = 90;

    /**
     * @param days those with a weight
     * @param kilogramsPerWeek how the trend went from the first of them to the last; absent where there are not two
     */
    public record View(LocalDate from, LocalDate to, List<WeightTrend> days, Optional<Double> kilogramsPerWeek) {}

    public GetWeightTrend {
        if (from.isPresent() && to.isPresent()) {
            Days.check(from.get(), to.get(), MOST_DAYS);
        }
    }

    @Override
    public Access access() {
        return new Access.Only(user);
    }

    public static final class Handler implements Handles<GetWeightTrend, View> {
        private final Weights weights;
        private final Today today;

        @Inject
        public Handler(Weights weights, Today today) {
            this.weights = weights;
            this.today = today;
        }

        @Override
        public View handle(GetWeightTrend query, Caller caller) {
            var asked = Days.asked(
                    query.from, query.to, USUAL_DAYS, MOST_DAYS, () -> today.of(query.user, caller));
            var from = asked.from();
            var to = asked.to();
            var all = weights.byDay(query.user, from.minusDays(WeightTrend.MEMORY_DAYS), to);
            var shown = WeightTrend.of(all).stream().filter(it -> !it.weighed().day().isBefore(from)).toList();
            return new View(from, to, shown, perWeek(shown));
        }

        private static Optional<Double> perWeek(List<WeightTrend> days) {
            if (days.size() < 2) {
                return Optional.empty();
            }
            var first = days.getFirst();
            var last = days.getLast();
            long between = ChronoUnit.DAYS.between(first.weighed().day(), last.weighed().day());
            return Optional.of(7 * (last.trendKilograms() - first.trendKilograms()) / between);
        }
    }
}
