package dev.galley.domain.meal.expenditure;

import dev.galley.domain.kernel.Interval;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * Somebody whose expenditure is known, and who logs and weighs as people do: with errors, with days of which nothing or
 * only a part is logged, more at weekends, and with water that comes and goes.
 */
final class SimulatedPerson {
    private final SplittableRandom chance;
    final double formula;
    final LocalDate today = LocalDate.of(2026, 11, 21);
    final List<DayIntake> intakes = new ArrayList<>();
    final List<DayWeight> weights = new ArrayList<>();
    /** What they spend in a day at the end, kcal, without the unrest of single days. */
    double truth;

    SimulatedPerson(long seed) {
        chance = new SplittableRandom(seed);
        double start = between(1_500, 3_400);
        formula = start / Math.max(0.6, 1 + 0.15 * chance.nextGaussian());
        live(start);
    }

    private void live(double start) {
        int days = (int) between(30, 90);
        double density = Math.max(5_500, 7_700 + 900 * chance.nextGaussian());
        double surplus = between(-700, 400);
        double appetite = between(150, 450);
        double water = between(0.3, 1.4);
        double persistence = between(0.2, 0.9);
        double cycle = chance.nextInt(3) == 0 ? between(0, 0.6) : 0;
        double unlogged = between(0, 0.4);
        double partial = between(0, 0.1);
        double weighing = between(0.25, 1);
        double error = between(0.05, 0.15);

        double firstMass = between(50, 120);
        double mass = firstMass;
        double drift = 0;
        double swing = water * chance.nextGaussian();
        for (int i = 0; i < days; i++) {
            var day = today.minusDays(days - i);
            double shown = mass + swing + cycle * Math.sin(2 * Math.PI * i / 28) + 0.1 * chance.nextGaussian();
            if (chance.nextDouble() < weighing) {
                weights.add(new DayWeight(day, shown));
            }
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            double eaten = Math.max(
                    400, start + surplus + (weekend ? 200 : -80) + appetite * chance.nextGaussian());
            log(day, eaten, weekend ? 1.5 * unlogged : 0.8 * unlogged, partial, error);

            drift += 10 * chance.nextGaussian();
            truth = start + drift + 22 * (mass - firstMass);
            mass += (eaten - truth - 200 * chance.nextGaussian()) / density;
            swing = persistence * swing
                    + water * Math.sqrt(1 - persistence * persistence) * chance.nextGaussian();
        }
    }

    private void log(LocalDate day, double eaten, double unlogged, double partial, double error) {
        if (chance.nextDouble() < unlogged) {
            return;
        }
        double share = chance.nextDouble() < partial ? between(0.05, 0.8) : 1;
        double likely = Math.max(0, share * eaten * (1 + error * chance.nextGaussian()));
        intakes.add(new DayIntake(day, new Interval(0.85 * likely, likely, 1.15 * likely), 1));
    }

    private double between(double least, double most) {
        return chance.nextDouble(least, most);
    }

    Expenditure estimate() {
        return ExpenditureEstimator.estimate(today, intakes, weights, OptionalDouble.of(formula));
    }

    /**
     * What other diaries do: over 28 days, the mean intake of the days above 200 kcal less 7,700 kcal for each kilogram that
     * the mean of the last week is above that of the first, and at most 500 kcal from the formula.
     */
    double plainRule() {
        var from = today.minusDays(28);
        double intake = intakes.stream()
                .filter(it -> !it.day().isBefore(from) && it.kilocalories().likely() >= 200)
                .mapToDouble(it -> it.kilocalories().likely())
                .average()
                .orElse(formula);
        double gain = week(today.minusDays(7)).orElse(0) - week(from).orElse(0);
        double found = week(today.minusDays(7)).isPresent() && week(from).isPresent()
                ? intake - 7_700 * gain / 21
                : formula;
        return Math.clamp(found, formula - 500, formula + 500);
    }

    private OptionalDouble week(LocalDate first) {
        return weights.stream()
                .filter(it -> !it.day().isBefore(first) && it.day().isBefore(first.plusDays(7)))
                .mapToDouble(DayWeight::kilograms)
                .average();
    }
}
