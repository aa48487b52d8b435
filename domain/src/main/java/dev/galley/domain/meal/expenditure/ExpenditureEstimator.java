package dev.galley.domain.meal.expenditure;

import dev.galley.domain.kernel.Interval;
import dev.galley.domain.meal.expenditure.Expenditure.Evidence;
import dev.galley.domain.meal.expenditure.Expenditure.Reason;
import dev.galley.domain.meal.expenditure.WeightFilter.Habit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What somebody spends in a day, found out of what they ate and how their weight went: what is eaten and not spent is
 * stored. The balance of energy as in Hall and Chow, Am J Clin Nutr 2011, 94:66, solved for what is spent; 7,700 kcal a
 * kilogram after Wishnofsky, Am J Clin Nutr 1958, 6:542, which Hall, Int J Obes 2008, 32:573, shows to hold for those who
 * have much fat and lose it slowly, and to be less for the lean; so that 6,400 to 9,000 are tried. Weights of a few weeks
 * are mostly water: the swing's size and persistence are found in the same way, by trying all likely ones, each counted as
 * much as it explains the weights.
 *
 * <p>What it cannot know: what somebody eats and never logs is missing in what they seem to spend, so that the estimate is
 * true by the measure of their own diary. Growth, pregnancy, illness and a changed intake of salt or carbohydrates move
 * the weight without energy.
 */
public final class ExpenditureEstimator {
    /** So many days count as evidence. */
    public static final int WINDOW_DAYS = 28;
    /** So many days are read: what is older only tells where the body comes from. */
    public static final int READ_DAYS = 90;

    private static final int LEAST_INTAKE_DAYS = 7;
    private static final int LEAST_DAYS_BETWEEN_WEIGHTS = 7;

    /** Who eats less logged less than they ate: such a day is as good as none. */
    private static final double LEAST_KILOCALORIES = 200;
    private static final double LEAST_COVERAGE = 0.5;
    /** Nobody eats more: kilojoules, or a slip of the pen. */
    private static final double MOST_KILOCALORIES = 20_000;
    /** Nobody's weight is further from its median in {@link #READ_DAYS} days: pounds, or somebody else on the scales. */
    private static final double MOST_OFF_MEDIAN = 0.25;
    /** A day below this share of the usual may lack a meal. */
    private static final double PERHAPS_PARTIAL = 0.75;
    /** How far a day's log is off though all of it is there, as a share: foods, portions, labels. */
    private static final double LOGGING_ERROR = 0.12;

    /**
     * The formulas' standard error: a tenth in the basal rate (Frankenfield, J Am Diet Assoc 2005, 105:775), and more in
     * the factor of activity.
     */
    private static final double FORMULA_ERROR = 0.2;
    private static final double ERROR_WITHOUT_FORMULA = 600;
    /** 95 % of a normal distribution lie within so many standard deviations. */
    private static final double TWO_SIDED_95 = 1.96;

    private static final double WIDEST_HIGH = 0.15;
    private static final double WIDEST_MEDIUM = 0.25;
    private static final double FAR_FROM_FORMULA = 500;

    private static final List<Habit> HABITS = habits();

    private ExpenditureEstimator() {}

    private static List<Habit> habits() {
        var habits = new ArrayList<Habit>();
        for (var density : Map.of(6_400.0, 0.25, 7_700.0, 0.5, 9_000.0, 0.25).entrySet()) {
            for (double water : new double[]{0.3, 0.6, 1.0, 1.6}) {
                for (double persistence : new double[]{0.2, 0.6, 0.85}) {
                    habits.add(new Habit(density.getKey(), water, persistence, density.getValue()));
                }
            }
        }
        return List.copyOf(habits);
    }

    /**
     * @param today whose food is not all eaten yet, so that it does not count, while its weight does
     * @param intakes of different days, in any order; those outside the {@link #READ_DAYS} days do not count, nor does what
     *     nobody can have eaten
     * @param weights likewise; nor do those that cannot be of the same person
     * @param formula what the formula says, kcal a day; where there is one, it is where the estimate starts from
     */
    public static Expenditure estimate(
            LocalDate today, List<DayIntake> intakes, List<DayWeight> weights, OptionalDouble formula) {
        var first = today.minusDays(READ_DAYS);
        var eaten = intakes.stream()
                .filter(it -> it.day().isBefore(today) && !it.day().isBefore(first) && isUsable(it))
                .sorted(Comparator.comparing(DayIntake::day))
                .toList();
        var weighed = believed(weights.stream()
                .filter(it -> !it.day().isAfter(today) && !it.day().isBefore(first))
                .sorted(Comparator.comparing(DayWeight::day))
                .toList());
        var evidence = evidence(today, eaten, weighed);
        if (evidence.intakeDays() < LEAST_INTAKE_DAYS) {
            return new Expenditure.Unknown(Reason.TOO_FEW_INTAKE_DAYS, evidence);
        }
        if (evidence.weightDays() < 2) {
            return new Expenditure.Unknown(Reason.TOO_FEW_WEIGHTS, evidence);
        }
        if (evidence.daysBetweenWeights() < LEAST_DAYS_BETWEEN_WEIGHTS) {
            return new Expenditure.Unknown(Reason.WEIGHTS_TOO_CLOSE, evidence);
        }
        var spent = followed(eaten, weighed, formula);
        return new Expenditure.Estimated(
                spent, confidence(spent, evidence, formula), weighed.getLast().day(), evidence);
    }

    private static boolean isUsable(DayIntake intake) {
        double likely = intake.kilocalories().likely();
        return likely >= LEAST_KILOCALORIES && likely <= MOST_KILOCALORIES && intake.coverage() >= LEAST_COVERAGE;
    }

    private static List<DayWeight> believed(List<DayWeight> weights) {
        if (weights.isEmpty()) {
            return weights;
        }
        var sorted = weights.stream().mapToDouble(DayWeight::kilograms).sorted().toArray();
        double median = sorted[sorted.length / 2];
        return weights.stream()
                .filter(it -> Math.abs(it.kilograms() - median) <= MOST_OFF_MEDIAN * median)
                .toList();
    }

    private static Evidence evidence(LocalDate today, List<DayIntake> eaten, List<DayWeight> weighed) {
        var start = today.minusDays(WINDOW_DAYS);
        int intakeDays = (int) eaten.stream().filter(it -> !it.day().isBefore(start)).count();
        var days = weighed.stream().map(DayWeight::day).filter(day -> !day.isBefore(start)).toList();
        int between = days.isEmpty() ? 0 : (int) ChronoUnit.DAYS.between(days.getFirst(), days.getLast());
        return new Evidence(intakeDays, days.size(), between);
    }

    /** By every habit, each counted as much as it explains the weights. */
    private static Interval followed(List<DayIntake> eaten, List<DayWeight> weighed, OptionalDouble formula) {
        var usual = Usual.of(eaten);
        double prior = formula.orElse(usual.mean);
        double deviation = formula.isPresent() ? FORMULA_ERROR * prior : ERROR_WITHOUT_FORMULA;
        var filters = HABITS.stream()
                .map(habit -> followed(
                        new WeightFilter(habit, weighed.getFirst().kilograms(), prior, deviation), eaten, weighed,
                        usual))
                .toList();
        double best = filters.stream().mapToDouble(WeightFilter::logLikelihood).max().orElseThrow();
        double all = 0;
        double mean = 0;
        double square = 0;
        for (var filter : filters) {
            double share = Math.exp(filter.logLikelihood() - best);
            all += share;
            mean += share * filter.spent();
            square += share * (filter.spentVariance() + filter.spent() * filter.spent());
        }
        mean /= all;
        double half = TWO_SIDED_95 * Math.sqrt(Math.max(0, square / all - mean * mean));
        return new Interval(Math.max(0, mean - half), Math.max(0, mean), Math.max(0, mean + half));
    }

    private static WeightFilter followed(
            WeightFilter filter, List<DayIntake> eaten, List<DayWeight> weighed, Usual usual) {
        Map<LocalDate, DayIntake> intakes = eaten.stream()
                .collect(Collectors.toMap(DayIntake::day, Function.identity(), (one, _) -> one));
        var weights = new TreeMap<LocalDate, Double>();
        weighed.forEach(it -> weights.put(it.day(), it.kilograms()));
        for (var day = weights.firstKey(); !day.isAfter(weights.lastKey()); day = day.plusDays(1)) {
            var kilograms = weights.get(day); // in the morning, before anything is eaten
            if (kilograms != null) {
                filter.weigh(kilograms);
            }
            var intake = intakes.get(day);
            if (intake == null) {
                filter.eat(usual.mean, usual.deviation);
            } else {
                usual.eat(filter, intake);
            }
        }
        return filter;
    }

    private static Confidence confidence(Interval spent, Evidence evidence, OptionalDouble formula) {
        double half = (spent.max() - spent.min()) / 2;
        boolean far = formula.isPresent() && Math.abs(formula.getAsDouble() - spent.likely()) > FAR_FROM_FORMULA;
        if (isAtLeast(evidence, 21, 8) && half <= WIDEST_HIGH * spent.likely() && !far) {
            return Confidence.HIGH;
        }
        return isAtLeast(evidence, 14, 4) && half <= WIDEST_MEDIUM * spent.likely() && !far
                ? Confidence.MEDIUM
                : Confidence.LOW;
    }

    private static boolean isAtLeast(Evidence evidence, int days, int weights) {
        return evidence.intakeDays() >= days
                && evidence.weightDays() >= weights
                && evidence.daysBetweenWeights() >= days;
    }

    /** What somebody eats on a day of which all is logged: stands for the days of which nothing is. */
    private record Usual(double mean, double median, double deviation) {
        static Usual of(List<DayIntake> eaten) {
            var likely = eaten.stream().mapToDouble(it -> it.kilocalories().likely()).sorted().toArray();
            double median = likely[likely.length / 2];
            double[] whole = Arrays.stream(likely)
                    .map(it -> it < PERHAPS_PARTIAL * median ? (it + median) / 2 : it)
                    .toArray();
            double mean = Arrays.stream(whole).average().orElseThrow();
            double variance = Arrays.stream(whole).map(it -> (it - mean) * (it - mean)).sum()
                    / Math.max(1, whole.length - 1);
            return new Usual(mean, median, Math.max(LOGGING_ERROR * 2 * mean, Math.sqrt(variance)));
        }

        /** What is not known of the day widens it; one that may lack a meal lies between what was logged and the usual. */
        void eat(WeightFilter filter, DayIntake intake) {
            var logged = intake.kilocalories();
            double likely = logged.likely();
            double variance = square(LOGGING_ERROR * likely)
                    + square((logged.max() - logged.min()) / (2 * TWO_SIDED_95))
                    + square((1 - intake.coverage()) * median);
            if (likely < PERHAPS_PARTIAL * median) {
                double gap = median - likely;
                filter.eat(likely + gap / 2, Math.sqrt(variance + square(gap) / 12)); // a rectangular distribution
            } else {
                filter.eat(likely, Math.sqrt(variance));
            }
        }

        private static double square(double value) {
            return value * value;
        }
    }
}
