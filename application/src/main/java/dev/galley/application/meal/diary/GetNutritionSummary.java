package dev.galley.application.meal.diary;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.application.meal.diary.ListEatenMeals.Eaten;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.meal.diary.Balance;
import dev.galley.domain.meal.diary.BalanceDay;
import dev.galley.domain.meal.diary.BalanceDay.Dish;
import dev.galley.domain.meal.diary.Totals;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What somebody ate day by day, on the average day, and how well that was balanced: one statement where the days are
 * given. Refused with {@code VALIDATION_ERROR} if it ends before it starts or has more than {@link #MOST_DAYS} days.
 *
 * @param from absent for six days before the other end
 * @param to included; absent for today, where they live
 */
public record GetNutritionSummary(UserId user, Optional<LocalDate> from, Optional<LocalDate> to)
        implements
            Query<GetNutritionSummary.View> {
    public static final int MOST_DAYS = 366;
    private static final int USUAL_DAYS = 7;
    private static final Set<Nutrient> MACROS = Set.of(
            Nutrient.PROTEIN_GRAMS, Nutrient.CARBS_GRAMS, Nutrient.FAT_GRAMS);

    /** @param dishes in the order in which they were eaten */
    public record Day(LocalDate date, Totals totals, List<Dish> dishes, Optional<Double> fiberGrams) {
        public boolean isLogged() {
            return totals.meals() > 0;
        }

        /** Absent where nothing is known of what was eaten. */
        Optional<BalanceDay> balanced() {
            return isLogged() && totals.of(Nutrient.CALORIES).isPresent()
                    ? Optional.of(new BalanceDay(
                            date,
                            totals.likely(Nutrient.CALORIES),
                            macros(),
                            fiberGrams,
                            dishes))
                    : Optional.empty();
        }

        private Optional<BalanceDay.Macros> macros() {
            return MACROS.stream().allMatch(totals.figures()::containsKey)
                    ? Optional.of(new BalanceDay.Macros(
                            totals.likely(Nutrient.PROTEIN_GRAMS),
                            totals.likely(Nutrient.CARBS_GRAMS),
                            totals.likely(Nutrient.FAT_GRAMS)))
                    : Optional.empty();
        }
    }

    /**
     * Some days together. Days on which nothing was logged say nothing: neither the averages nor the balance know them.
     *
     * @param averages of a day; the totals' meals are those of all days. Absent where nothing was logged.
     */
    public record Stretch(LocalDate start, int loggedDays, Optional<Totals> averages, Balance balance) {
        static Stretch of(LocalDate start, List<Day> days) {
            var logged = days.stream().filter(Day::isLogged).toList();
            var balance = Balance.of(logged.stream().flatMap(day -> day.balanced().stream()).toList());
            return new Stretch(start, logged.size(), average(logged), balance);
        }

        /** Of each figure by the days that tell of it. */
        private static Optional<Totals> average(List<Day> logged) {
            if (logged.isEmpty()) {
                return Optional.empty();
            }
            var all = Totals.of(logged.stream().map(Day::totals).toList());
            var figures = new EnumMap<Nutrient, Interval>(Nutrient.class);
            all.figures().forEach((figure, sum) -> figures.put(figure, sum.times(1.0 / logged.stream()
                    .filter(day -> day.totals.of(figure).isPresent())
                    .count())));
            return Optional.of(new Totals(figures, all.partial(), all.coverage(), all.meals()));
        }
    }

    /** @param weeks those that have a day here, from Monday on; only the days that were asked for count */
    public record View(List<Day> days, Stretch all, List<Stretch> weeks) {}

    public GetNutritionSummary {
        if (from.isPresent() && to.isPresent()) {
            Days.check(from.get(), to.get(), MOST_DAYS);
        }
    }

    @Override
    public Access access() {
        return new Access.Only(user);
    }

    public static final class Handler implements Handles<GetNutritionSummary, View> {
        private final Queries queries;
        private final Today today;

        @Inject
        public Handler(Queries queries, Today today) {
            this.queries = queries;
            this.today = today;
        }

        @Override
        public View handle(GetNutritionSummary query, Caller caller) {
            var asked = Days.asked(
                    query.from, query.to, USUAL_DAYS, MOST_DAYS, () -> today.of(query.user, caller));
            var from = asked.from();
            var to = asked.to();
            var eaten = queries.ask(new ListEatenMeals(query.user, from, to), caller)
                    .stream()
                    .collect(Collectors.toMap(Eaten::day, day -> day));
            var days = from.datesUntil(to.plusDays(1))
                    .map(date -> Optional.ofNullable(eaten.get(date))
                            .map(it -> new Day(date, it.totals(), it.dishes(), it.fiberGrams()))
                            .orElseGet(() -> new Day(date, Totals.NOTHING, List.of(), Optional.empty())))
                    .toList();
            return new View(days, Stretch.of(from, days), weeks(days));
        }

        private static List<Stretch> weeks(List<Day> days) {
            var byWeek = new TreeMap<LocalDate, List<Day>>();
            for (var day : days) {
                var monday = day.date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                byWeek.computeIfAbsent(monday, _ -> new ArrayList<>()).add(day);
            }
            return byWeek.entrySet().stream().map(week -> Stretch.of(week.getKey(), week.getValue())).toList();
        }
    }
}
