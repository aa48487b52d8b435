package dev.galley.http.meal.diary;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.application.meal.diary.GetNutritionBalance;
import dev.galley.application.meal.diary.GetNutritionSummary;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.meal.diary.Balance;
import dev.galley.domain.meal.diary.BalanceDay;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Days as somebody tells them, and how well they are balanced. Who says numbers gets numbers. */
final class BalanceWire {
    private static final int MOST = 100_000;
    private static final int MOST_MEALS = 100;

    private BalanceWire() {}

    /** Who sends days tells of each what it is made of. */
    private static BalanceDay.Macros told(Optional<BalanceDay.Macros> macros) {
        return macros.orElseThrow();
    }

    record Meal(Optional<@Size(min = 1, max = 100) String> recipeId, @Size(min = 1, max = 200) String name) {}

    record Day(
            LocalDate date,
            @Min(0) @Max(MOST) BigDecimal calories,
            @Min(0) @Max(MOST) BigDecimal proteinGrams,
            @Min(0) @Max(MOST) BigDecimal carbsGrams,
            @Min(0) @Max(MOST) BigDecimal fatGrams,
            @Min(0) @Max(MOST) Optional<BigDecimal> fiberGrams,
            Optional<@Size(max = MOST_MEALS) List<Meal>> meals) {
        BalanceDay day() {
            return new BalanceDay(
                    date,
                    calories.doubleValue(),
                    Optional.of(new BalanceDay.Macros(
                            proteinGrams.doubleValue(), carbsGrams.doubleValue(), fatGrams.doubleValue())),
                    fiberGrams.map(BigDecimal::doubleValue),
                    meals.orElse(List.of()).stream()
                            .map(meal -> new BalanceDay.Dish(meal.recipeId, meal.name))
                            .toList());
        }

        static Day of(BalanceDay it) {
            var macros = told(it.macros());
            return new Day(
                    it.date(),
                    plain(it.calories()),
                    plain(macros.proteinGrams()),
                    plain(macros.carbsGrams()),
                    plain(macros.fatGrams()),
                    it.fiberGrams().map(Day::plain),
                    Optional.of(it.meals().stream().map(dish -> new Meal(dish.recipe(), dish.name())).toList()));
        }

        private static BigDecimal plain(double value) {
            return new BigDecimal(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
        }
    }

    /** @param planId of a plan; there are no plans yet */
    record Days(Optional<@Size(max = GetNutritionSummary.MOST_DAYS) List<Day>> days, Optional<UUID> planId) {
        /** @throws dev.galley.domain.kernel.Refused with {@code VALIDATION_ERROR} for a plan, no days, or a day twice */
        GetNutritionBalance question() {
            if (planId.isPresent()) {
                throw VALIDATION_ERROR.because(
                        "there are no plans yet", Map.of("planId", "names no plan: there are none yet, so send days"));
            }
            var given = days.orElseThrow(() -> VALIDATION_ERROR.because(
                    "there is nothing to weigh", Map.of("days", "is required")));
            var wrong = new TreeMap<String, String>();
            var seen = new HashSet<LocalDate>();
            for (int i = 0; i < given.size(); i++) {
                if (!seen.add(given.get(i).date)) {
                    wrong.put("days[" + i + "].date", "must not be the date of another day");
                }
            }
            if (!wrong.isEmpty()) {
                throw VALIDATION_ERROR.because("each day counts once", wrong);
            }
            return new GetNutritionBalance(given.stream().map(Day::day).toList());
        }
    }

    record Averages(double calories, double proteinGrams, double carbsGrams, double fatGrams) {
        static Averages of(Balance.Averages it) {
            var macros = told(it.macros());
            return new Averages(
                    DiaryWire.hundredths(it.calories()),
                    DiaryWire.hundredths(macros.proteinGrams()),
                    DiaryWire.hundredths(macros.carbsGrams()),
                    DiaryWire.hundredths(macros.fatGrams()));
        }
    }

    /** @param balanceScore 0 to 100; left out where nothing is eaten */
    record Weighed(
            Optional<Double> balanceScore,
            List<Day> days,
            Optional<Averages> averages,
            List<DiaryWire.ShownInsight> insights) {
        static Weighed of(GetNutritionBalance.View view, Language language) {
            return new Weighed(
                    view.balance().score().map(DiaryWire::hundredths),
                    view.days().stream().map(Day::of).toList(),
                    view.balance().averages().map(Averages::of),
                    view.balance().insights().stream()
                            .map(it -> DiaryWire.ShownInsight.of(it, language))
                            .toList());
        }
    }
}
