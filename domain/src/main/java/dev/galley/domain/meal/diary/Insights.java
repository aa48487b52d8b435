package dev.galley.domain.meal.diary;

import static dev.galley.domain.meal.diary.MacroShares.FAT_ENERGY;
import static dev.galley.domain.meal.diary.MacroShares.IDEAL;
import static dev.galley.domain.meal.diary.MacroShares.PROTEIN_OR_CARBS_ENERGY;

import dev.galley.domain.meal.diary.BalanceDay.Dish;
import dev.galley.domain.meal.diary.BalanceDay.Macros;
import dev.galley.domain.meal.diary.Insight.Change;
import dev.galley.domain.meal.diary.Insight.Macro;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Finds what to change in some days, and what is good as it is. */
final class Insights {
    /** Percentage points from the ideal that nobody need mind. */
    private static final double TOLERANCE = 5;

    /** EFSA Journal 2010, 8(3):1462: an adequate intake of fibre for grown people, grams a day. */
    private static final double FIBER_GRAMS = 25;

    /** A day of which it is known what its energy is made of. */
    private record Told(BalanceDay day, Macros macros) {
        double percent(Macro macro) {
            return percent(macro, macros.shares());
        }

        static double percent(Macro macro, MacroShares shares) {
            return switch (macro) {
                case PROTEIN -> shares.protein();
                case CARBS -> shares.carbs();
                case FAT -> shares.fat();
            };
        }

        double grams(Macro macro) {
            return switch (macro) {
                case PROTEIN -> macros.proteinGrams();
                case CARBS -> macros.carbsGrams();
                case FAT -> macros.fatGrams();
            };
        }

        double idealGrams(Macro macro) {
            double ideal = percent(macro, IDEAL) / 100 * macros.energy();
            return ideal / (macro == Macro.FAT ? FAT_ENERGY : PROTEIN_OR_CARBS_ENERGY);
        }
    }

    private Insights() {}

    /**
     * First what costs most of the score.
     *
     * @param unordered at least one
     */
    static List<Insight> of(List<BalanceDay> unordered, Balance.Averages averages) {
        var days = unordered.stream().sorted(Comparator.comparing(BalanceDay::date)).toList();
        var insights = new ArrayList<Insight>();
        steadiness(days, averages).ifPresent(insights::add);
        var told = days.stream()
                .flatMap(day -> day.macros().stream().map(macros -> new Told(day, macros)))
                .filter(it -> it.macros.energy() > 0)
                .toList();
        if (!told.isEmpty()) {
            averages.macros().ifPresent(average -> {
                for (var macro : Macro.values()) {
                    insights.add(share(macro, Told.percent(macro, average.shares()), told));
                }
            });
        }
        variety(days).ifPresent(insights::add);
        fiber(days).ifPresent(insights::add);
        return insights;
    }

    private static Optional<Insight> steadiness(List<BalanceDay> days, Balance.Averages averages) {
        if (Balance.deviation(days) <= Balance.MOST_DEVIATION_KCAL) {
            return days.size() < 2 ? Optional.empty() : Optional.of(new Insight.SteadyEnergy());
        }
        var day = most(days, it -> Math.abs(it.calories() - averages.calories()));
        double off = day.calories() - averages.calories();
        return Optional.of(new Insight.UnsteadyEnergy(
                day.date(),
                Change.of(off),
                tens(Math.abs(off)),
                Math.round(day.calories()),
                Math.round(averages.calories())));
    }

    /** On the day on which this macronutrient is furthest off on the same side as on the average day. */
    private static Insight share(Macro macro, double share, List<Told> told) {
        double ideal = Told.percent(macro, IDEAL);
        double off = share - ideal;
        if (Math.abs(off) <= TOLERANCE) {
            return new Insight.GoodShare(macro, Math.round(share), Math.round(ideal));
        }
        var found = most(told, it -> Math.signum(off) * (it.percent(macro) - ideal) * it.macros.energy());
        return new Insight.BadShare(
                found.day.date(),
                Change.of(off),
                macro,
                Math.max(1, Math.round(Math.abs(found.grams(macro) - found.idealGrams(macro)))),
                Math.round(found.percent(macro)),
                Math.round(ideal));
    }

    /** On the day of which the most was eaten on days before. */
    private static Optional<Insight> variety(List<BalanceDay> days) {
        long different = Balance.differentMeals(days);
        if (different >= Balance.ENOUGH_MEALS) {
            return Optional.of(new Insight.VariedMeals(different));
        }
        var seen = new HashSet<String>();
        BalanceDay dullest = days.getFirst();
        Optional<Dish> again = Optional.empty();
        long most = 0;
        for (var day : days) {
            var repeated = day.meals().stream().filter(dish -> seen.contains(dish.key())).toList();
            if (repeated.size() > most) {
                most = repeated.size();
                dullest = day;
                again = Optional.of(repeated.getFirst());
            }
            day.meals().forEach(dish -> seen.add(dish.key()));
        }
        if (again.isPresent()) {
            return Optional.of(new Insight.SameMealAgain(
                    dullest.date(), again.get().name(), different, Balance.ENOUGH_MEALS));
        }
        var emptiest = most(days, it -> -it.meals().size());
        return Optional.of(new Insight.FewMeals(emptiest.date(), different, Balance.ENOUGH_MEALS));
    }

    private static Optional<Insight> fiber(List<BalanceDay> days) {
        return days.stream()
                .filter(it -> it.fiberGrams().filter(grams -> grams < FIBER_GRAMS).isPresent())
                .min(Comparator.comparing(it -> it.fiberGrams().orElse(0.0)))
                .map(day -> new Insight.LittleFiber(
                        day.date(), Math.round(day.fiberGrams().orElse(0.0)), Math.round(FIBER_GRAMS)));
    }

    /** The first of those with the greatest figure. */
    private static <T> T most(List<T> days, ToDoubleFunction<T> figure) {
        return days.stream()
                .reduce((one, other) -> figure.applyAsDouble(other) > figure.applyAsDouble(one) ? other : one)
                .orElseThrow();
    }

    private static long tens(double kilocalories) {
        return Math.max(10, Math.round(kilocalories / 10) * 10);
    }
}
