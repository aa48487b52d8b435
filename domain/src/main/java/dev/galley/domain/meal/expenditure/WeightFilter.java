package dev.galley.domain.meal.expenditure;

/**
 * Follows a body day by day by a Kalman filter over three things that nobody sees: its mass without swings of water, the
 * energy that it spends in a day, and the swing of water. What is eaten and not spent becomes mass; the scales show mass
 * and water together.
 */
final class WeightFilter {
    /** How much what someone spends drifts from day to day, kcal: about 65 in four weeks. */
    private static final double DRIFT = 12;
    /** How much a day's expenditure differs from the usual, kcal. */
    private static final double UNREST = 200;
    /** What the scales themselves are off by, kg. */
    private static final double SCALES = 0.15;
    private static final double FIRST_MASS = 3;

    /**
     * What is not known of a person and is tried in all its likely forms.
     *
     * @param kilocaloriesPerKilogram what a kilogram gained or lost holds
     * @param waterKilograms the standard deviation of the swing
     * @param persistence the share of the swing that is left a day later
     */
    record Habit(double kilocaloriesPerKilogram, double waterKilograms, double persistence, double prior) {}

    private final Habit habit;
    private double mass;
    private double spent;
    private double water;
    private double massVariance = square(FIRST_MASS);
    private double massWithSpent;
    private double massWithWater;
    private double spentVariance;
    private double spentWithWater;
    private double waterVariance;
    private double logLikelihood;

    WeightFilter(Habit habit, double firstKilograms, double priorKilocalories, double priorDeviation) {
        this.habit = habit;
        mass = firstKilograms;
        spent = priorKilocalories;
        spentVariance = square(priorDeviation);
        waterVariance = square(habit.waterKilograms);
    }

    /** One day passes, on which this was eaten. */
    void eat(double kilocalories, double deviation) {
        double kilograms = 1 / habit.kilocaloriesPerKilogram;
        double left = habit.persistence;
        mass += (kilocalories - spent) * kilograms;
        water *= left;
        massVariance += square(kilograms) * (spentVariance + square(deviation) + square(UNREST))
                - 2 * kilograms * massWithSpent;
        massWithSpent -= kilograms * spentVariance;
        massWithWater = left * (massWithWater - kilograms * spentWithWater);
        spentVariance += square(DRIFT);
        spentWithWater *= left;
        waterVariance = square(left) * waterVariance + square(habit.waterKilograms) * (1 - square(left));
    }

    /** The scales show this. */
    void weigh(double kilograms) {
        double surprise = kilograms - mass - water;
        double massSeen = massVariance + massWithWater;
        double spentSeen = massWithSpent + spentWithWater;
        double waterSeen = massWithWater + waterVariance;
        double expected = massSeen + waterSeen + square(SCALES);
        mass += massSeen / expected * surprise;
        spent += spentSeen / expected * surprise;
        water += waterSeen / expected * surprise;
        massVariance -= massSeen * massSeen / expected;
        massWithSpent -= massSeen * spentSeen / expected;
        massWithWater -= massSeen * waterSeen / expected;
        spentVariance -= spentSeen * spentSeen / expected;
        spentWithWater -= spentSeen * waterSeen / expected;
        waterVariance -= waterSeen * waterSeen / expected;
        logLikelihood -= 0.5 * (Math.log(expected) + square(surprise) / expected);
    }

    /** kcal a day. */
    double spent() {
        return spent;
    }

    double spentVariance() {
        return spentVariance;
    }

    /** How well this habit explains what the scales showed, but for a constant that all habits have in common. */
    double logLikelihood() {
        return Math.log(habit.prior) + logLikelihood;
    }

    private static double square(double value) {
        return value * value;
    }
}
