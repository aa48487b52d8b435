package dev.galley.domain.meal.diary;

import dev.galley.domain.meal.diary.BalanceDay.Macros;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How well some days are balanced, after the AI Meal Planner's design: from 100, less 20 if the days' energies deviate by
 * more than 500 kcal (the population's standard deviation); then six tenths of that and four tenths of the score of the
 * macronutrients ({@link MacroShares#score}, of the average of those days that tell of them); then less 10 if there are
 * fewer than seven different meals.
 *
 * @param score 0 to 100; absent where nothing was eaten of which the energy is known, which cannot be balanced, and where no
 *     day tells of its macronutrients, which are unknown then and not nothing
 * @param averages of a day; absent where there is none
 */
public record Balance(Optional<Double> score, Optional<Averages> averages, List<Insight> insights) {
    /** @param macros of those days that tell of them; absent where none does */
    public record Averages(double calories, Optional<Macros> macros) {}

    static final double FULL = 100;
    static final double MOST_DEVIATION_KCAL = 500;
    private static final double UNSTEADY = 20;
    private static final double STEADINESS_SHARE = 0.6;
    private static final double MACRO_SHARE = 0.4;
    static final int ENOUGH_MEALS = 7;
    private static final double MONOTONOUS = 10;

    public Balance {
        insights = List.copyOf(insights);
    }

    /** @param days each once, in any order; all of them count */
    public static Balance of(List<BalanceDay> days) {
        if (days.isEmpty()) {
            return new Balance(Optional.empty(), Optional.empty(), List.of());
        }
        var averages = new Averages(mean(days, BalanceDay::calories), averageMacros(days));
        boolean isNothing = averages.calories == 0 && averages.macros.filter(it -> it.energy() > 0).isEmpty();
        if (isNothing) {
            return new Balance(Optional.empty(), Optional.of(averages), List.of());
        }
        var score = averages.macros.map(it -> score(days, it.shares()));
        return new Balance(score, Optional.of(averages), Insights.of(days, averages));
    }

    private static double score(List<BalanceDay> days, MacroShares shares) {
        double score = FULL;
        if (deviation(days) > MOST_DEVIATION_KCAL) {
            score -= UNSTEADY;
        }
        score = score * STEADINESS_SHARE + shares.score() * MACRO_SHARE;
        if (differentMeals(days) < ENOUGH_MEALS) {
            score -= MONOTONOUS;
        }
        return Math.clamp(score, 0, FULL);
    }

    private static Optional<Macros> averageMacros(List<BalanceDay> days) {
        var told = days.stream().flatMap(day -> day.macros().stream()).toList();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(new Macros(
                        mean(told, Macros::proteinGrams),
                        mean(told, Macros::carbsGrams),
                        mean(told, Macros::fatGrams)));
    }

    /** The population's standard deviation of the days' energies, kcal. */
    static double deviation(List<BalanceDay> days) {
        double mean = mean(days, BalanceDay::calories);
        return Math.sqrt(mean(days, day -> (day.calories() - mean) * (day.calories() - mean)));
    }

    static long differentMeals(List<BalanceDay> days) {
        return days.stream().flatMap(day -> day.meals().stream()).map(BalanceDay.Dish::key).distinct().count();
    }

    private static <T> double mean(List<T> days, ToDoubleFunction<T> figure) {
        return days.stream().mapToDouble(figure).average().orElse(0);
    }
}
