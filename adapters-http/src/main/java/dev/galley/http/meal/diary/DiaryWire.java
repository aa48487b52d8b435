package dev.galley.http.meal.diary;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.galley.application.meal.Shown;
import dev.galley.application.meal.diary.GetDailyMacros;
import dev.galley.application.meal.diary.GetMicronutrients;
import dev.galley.application.meal.diary.GetNutritionSummary;
import dev.galley.application.meal.diary.GetNutritionSummary.Stretch;
import dev.galley.application.profile.FindTargets;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.meal.MealType;
import dev.galley.domain.meal.diary.Insight;
import dev.galley.domain.meal.diary.Totals;
import dev.galley.http.meal.MealWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How sums of meals look on the wire. What is unknown is left out, and never 0. */
final class DiaryWire {
    private DiaryWire() {}

    record Range(double min, double likely, double max) {
        static Range of(Interval it) {
            return new Range(Shown.rounded(it.min()), Shown.rounded(it.likely()), Shown.rounded(it.max()));
        }
    }

    /**
     * For each figure the sum of the meals that tell of it.
     *
     * @param incomplete the figures of which some of what was eaten does not tell: there may be more
     * @param coverage the share of what was eaten that the figures tell of
     */
    record Total(
            Optional<Range> calories,
            Optional<Range> proteinGrams,
            Optional<Range> carbsGrams,
            Optional<Range> fatGrams,
            List<String> incomplete,
            double coverage) {
        static Total of(Totals it) {
            return new Total(
                    it.of(Nutrient.CALORIES).map(Range::of),
                    it.of(Nutrient.PROTEIN_GRAMS).map(Range::of),
                    it.of(Nutrient.CARBS_GRAMS).map(Range::of),
                    it.of(Nutrient.FAT_GRAMS).map(Range::of),
                    it.partial().stream().flatMap(figure -> name(figure).stream()).toList(),
                    Shown.rounded(it.coverage()));
        }

        /** Only of what a diary tells: of the others nothing is shown that could be incomplete. */
        private static Optional<String> name(Nutrient figure) {
            return switch (figure) {
                case CALORIES -> Optional.of("calories");
                case PROTEIN_GRAMS -> Optional.of("proteinGrams");
                case CARBS_GRAMS -> Optional.of("carbsGrams");
                case FAT_GRAMS -> Optional.of("fatGrams");
                case FIBER_GRAMS, SUGAR_GRAMS, SODIUM_MILLIGRAMS -> Optional.empty();
            };
        }
    }

    /** Plain numbers: what is wished is not uncertain. */
    record Target(double calories, double proteinGrams, double carbsGrams, double fatGrams) {
        static Target of(FindTargets.Targets it) {
            return new Target(
                    Shown.rounded(it.calories()),
                    Shown.rounded(it.proteinGrams()),
                    Shown.rounded(it.carbsGrams()),
                    Shown.rounded(it.fatGrams()));
        }
    }

    /** Below 0 where more was eaten than was meant to be. */
    record Remaining(
            Optional<Range> calories,
            Optional<Range> proteinGrams,
            Optional<Range> carbsGrams,
            Optional<Range> fatGrams,
            double coverage) {
        static Remaining of(FindTargets.Targets target, Totals eaten) {
            return new Remaining(
                    left(target.calories(), eaten, Nutrient.CALORIES),
                    left(target.proteinGrams(), eaten, Nutrient.PROTEIN_GRAMS),
                    left(target.carbsGrams(), eaten, Nutrient.CARBS_GRAMS),
                    left(target.fatGrams(), eaten, Nutrient.FAT_GRAMS),
                    Shown.rounded(eaten.coverage()));
        }

        private static Optional<Range> left(double target, Totals eaten, Nutrient figure) {
            return eaten.of(figure).map(it -> new Range(
                    Shown.rounded(target - it.max()), Shown.rounded(target - it.likely()), Shown.rounded(target - it
                            .min())));
        }
    }

    /**
     * What was eaten of one meal type, and beside it what was meant to be.
     *
     * @param incomplete like coverage, as in {@link Total}
     * @param target like remaining, left out without a profile
     */
    record Part(
            Optional<Range> calories,
            Optional<Range> proteinGrams,
            Optional<Range> carbsGrams,
            Optional<Range> fatGrams,
            List<String> incomplete,
            double coverage,
            Optional<Target> target,
            Optional<Remaining> remaining) {
        static Part of(GetDailyMacros.View view, MealType type) {
            var eaten = view.byMealType().getOrDefault(type, Totals.NOTHING);
            var total = Total.of(eaten);
            var target = view.targets(type);
            return new Part(
                    total.calories,
                    total.proteinGrams,
                    total.carbsGrams,
                    total.fatGrams,
                    total.incomplete,
                    total.coverage,
                    target.map(Target::of),
                    target.map(it -> Remaining.of(it, eaten)));
        }
    }

    /** Of the day's targets a quarter, 35, 30 and 10 %. */
    record Parts(Part breakfast, Part lunch, Part dinner, Part snack) {}

    /** @param targetFrom whether the target follows the formula, or what you seem to spend */
    record DailyMacros(
            LocalDate date,
            Total eaten,
            Optional<Target> target,
            Optional<Remaining> remaining,
            Parts byMealType,
            Optional<TargetSource> targetFrom) {
        static DailyMacros of(GetDailyMacros.View view) {
            return new DailyMacros(
                    view.date(),
                    Total.of(view.eaten()),
                    view.targets().map(Target::of),
                    view.targets().map(it -> Remaining.of(it, view.eaten())),
                    new Parts(
                            Part.of(view, MealType.BREAKFAST),
                            Part.of(view, MealType.LUNCH),
                            Part.of(view, MealType.DINNER),
                            Part.of(view, MealType.SNACK)),
                    view.targets().map(_ -> view.adapted() ? TargetSource.EXPENDITURE : TargetSource.FORMULA));
        }
    }

    enum TargetSource {
        @JsonProperty("formula")
        FORMULA, @JsonProperty("expenditure")
        EXPENDITURE
    }

    record Dish(Optional<String> recipeId, String name) {
        static Dish of(dev.galley.domain.meal.diary.BalanceDay.Dish it) {
            return new Dish(it.recipe(), it.name());
        }
    }

    /** @param date left out where it is about all days */
    record ShownInsight(Optional<LocalDate> date, String message) {
        static ShownInsight of(Insight it, Language language) {
            return new ShownInsight(it.date(), MealWords.of(it, language));
        }
    }

    /** @param logged whether anything was eaten, as far as the diary knows */
    record Day(
            LocalDate date,
            boolean logged,
            Optional<Range> calories,
            Optional<Range> proteinGrams,
            Optional<Range> carbsGrams,
            Optional<Range> fatGrams,
            List<String> incomplete,
            double coverage,
            List<Dish> meals) {
        static Day of(GetNutritionSummary.Day it) {
            var total = Total.of(it.totals());
            return new Day(
                    it.date(),
                    it.isLogged(),
                    total.calories,
                    total.proteinGrams,
                    total.carbsGrams,
                    total.fatGrams,
                    total.incomplete,
                    total.coverage,
                    it.dishes().stream().map(Dish::of).toList());
        }
    }

    /** @param weekStart its Monday; only the days that were asked for count */
    record Week(LocalDate weekStart, Optional<Double> balanceScore, Optional<Total> averages, int loggedDays) {
        static Week of(Stretch it) {
            return new Week(it.start(), score(it), it.averages().map(Total::of), it.loggedDays());
        }
    }

    private static Optional<Double> score(Stretch it) {
        return it.balance().score().map(DiaryWire::hundredths);
    }

    static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /**
     * @param balanceScore 0 to 100; left out where nothing was eaten of which the energy is known, and where no day tells of
     *     its protein, carbohydrates and fat. Days that do not tell of them count in the rest of it
     * @param averages of the days on which something was logged
     */
    record Summary(
            Optional<Double> balanceScore,
            List<Day> days,
            Optional<Total> averages,
            List<ShownInsight> insights,
            List<Week> weeks,
            int loggedDays) {
        static Summary of(GetNutritionSummary.View view, Language language) {
            return new Summary(
                    score(view.all()),
                    view.days().stream().map(Day::of).toList(),
                    view.all().averages().map(Total::of),
                    view.all().balance().insights().stream().map(it -> ShownInsight.of(it, language)).toList(),
                    view.weeks().stream().map(Week::of).toList(),
                    view.all().loggedDays());
        }
    }

    /**
     * @param number USDA's
     * @param perDay the mean of the days on which something was logged
     * @param coverage the share of what was eaten that tells of it
     */
    record Micronutrient(String number, String name, String unit, Range total, Range perDay, double coverage) {
        static Micronutrient of(GetMicronutrients.Sum it, int days) {
            return new Micronutrient(
                    it.number(),
                    it.name(),
                    it.unit(),
                    Range.of(it.total()),
                    Range.of(it.total().times(1.0 / Math.max(1, days))),
                    Shown.rounded(it.coverage()));
        }
    }

    record Micronutrients(LocalDate from, LocalDate to, int loggedDays, List<Micronutrient> micronutrients) {
        static Micronutrients of(GetMicronutrients.View view) {
            return new Micronutrients(
                    view.from(),
                    view.to(),
                    view.loggedDays(),
                    view.sums().stream().map(sum -> Micronutrient.of(sum, view.loggedDays())).toList());
        }
    }
}
