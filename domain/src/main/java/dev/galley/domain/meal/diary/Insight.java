package dev.galley.domain.meal.diary;

import static dev.galley.domain.meal.diary.MacroShares.FAT_ENERGY;
import static dev.galley.domain.meal.diary.MacroShares.IDEAL;
import static dev.galley.domain.meal.diary.MacroShares.PROTEIN_OR_CARBS_ENERGY;

import dev.galley.domain.meal.diary.BalanceDay.Dish;
import dev.galley.domain.meal.diary.BalanceDay.Macros;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What to change, and on which day; or, without a day, what is good as it is. In English, like all messages.
 *
 * @param date the day that would change most by it
 */
public record Insight(Optional<LocalDate> date, String message) {
    /** Percentage points from the ideal that nobody need mind. */
    private static final double TOLERANCE = 5;

    /** EFSA Journal 2010, 8(3):1462: an adequate intake of fibre for grown people, grams a day. */
    private static final double FIBER_GRAMS = 25;

    private enum Macro {
        PROTEIN("protein", PROTEIN_OR_CARBS_ENERGY), CARBS("carbohydrates", PROTEIN_OR_CARBS_ENERGY), FAT(
                "fat", FAT_ENERGY);

        private final String word;
        private final double energy;

        Macro(String word, double energy) {
            this.word = word;
            this.energy = energy;
        }

        double of(MacroShares shares) {
            return switch (this) {
                case PROTEIN -> shares.protein();
                case CARBS -> shares.carbs();
                case FAT -> shares.fat();
            };
        }

        double grams(Macros macros) {
            return switch (this) {
                case PROTEIN -> macros.proteinGrams();
                case CARBS -> macros.carbsGrams();
                case FAT -> macros.fatGrams();
            };
        }

        double shareOf(Macros macros) {
            return of(macros.shares());
        }
    }

    /** A day of which it is known what its energy is made of. */
    private record Told(BalanceDay day, Macros macros) {}

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
                    insights.add(share(macro, macro.shareOf(average), told));
                }
            });
        }
        variety(days).ifPresent(insights::add);
        fiber(days).ifPresent(insights::add);
        return insights;
    }

    private static Optional<Insight> steadiness(List<BalanceDay> days, Balance.Averages averages) {
        if (Balance.deviation(days) <= Balance.MOST_DEVIATION_KCAL) {
            return days.size() < 2
                    ? Optional.empty()
                    : Optional.of(new Insight(Optional.empty(),
                            "Great steadiness: your days differ little in energy."));
        }
        var day = most(days, it -> Math.abs(it.calories() - averages.calories()));
        double off = day.calories() - averages.calories();
        return Optional.of(on(
                day,
                "Eat about %d kcal %s on %s: it had %d kcal, and your average day %d kcal.".formatted(
                        tens(Math.abs(off)),
                        off > 0 ? "less" : "more",
                        named(day),
                        Math.round(day.calories()),
                        Math.round(averages.calories()))));
    }

    /** On the day on which this macronutrient is furthest off on the same side as on the average day. */
    private static Insight share(Macro macro, double share, List<Told> told) {
        double ideal = macro.of(IDEAL);
        double off = share - ideal;
        if (Math.abs(off) <= TOLERANCE) {
            return new Insight(Optional.empty(), "Great %s balance: %d %% of your energy, and %d %% is ideal."
                    .formatted(
                            macro.word, Math.round(share), Math.round(ideal)));
        }
        var found = most(told, it -> Math.signum(off) * (macro.shareOf(it.macros) - ideal) * it.macros.energy());
        var macros = found.macros;
        double grams = Math.abs(macro.grams(macros) - ideal / 100 * macros.energy() / macro.energy);
        return on(
                found.day,
                "Eat about %d g %s %s on %s: it made %d %% of that day's energy, and %d %% is ideal.".formatted(
                        Math.max(1, Math.round(grams)),
                        off > 0 ? "less" : "more",
                        macro.word,
                        named(found.day),
                        Math.round(macro.shareOf(macros)),
                        Math.round(ideal)));
    }

    /** On the day of which the most was eaten on days before. */
    private static Optional<Insight> variety(List<BalanceDay> days) {
        long different = Balance.differentMeals(days);
        if (different >= Balance.ENOUGH_MEALS) {
            return Optional.of(new Insight(
                    Optional.empty(), "Great variety: %d different meals.".formatted(different)));
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
        var few = "%s only %d different %s, and %d make a varied week.".formatted(
                different == 1 ? "was" : "were", different, different == 1 ? "meal" : "meals", Balance.ENOUGH_MEALS);
        if (again.isPresent()) {
            return Optional.of(on(
                    dullest, "Have something else than %s on %s: there %s".formatted(
                            again.get().name(), named(dullest), few)));
        }
        var emptiest = most(days, it -> -it.meals().size());
        return Optional.of(on(emptiest, "Add a meal that you did not have yet on %s: there %s".formatted(
                named(emptiest), few)));
    }

    private static Optional<Insight> fiber(List<BalanceDay> days) {
        return days.stream()
                .filter(it -> it.fiberGrams().filter(grams -> grams < FIBER_GRAMS).isPresent())
                .min(Comparator.comparing(it -> it.fiberGrams().orElse(0.0)))
                .map(day -> on(
                        day,
                        "Add vegetables, fruit, pulses or whole grains on %s: it had %d g of fibre, and %d g are adequate."
                                .formatted(
                                        named(day),
                                        Math.round(day.fiberGrams().orElse(0.0)),
                                        Math.round(FIBER_GRAMS))));
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

    private static String named(BalanceDay day) {
        return day.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static Insight on(BalanceDay day, String message) {
        return new Insight(Optional.of(day.date()), message);
    }
}
