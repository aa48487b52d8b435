package dev.galley.domain.meal.expenditure;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A weight without the daily ups and downs: an exponentially smoothed moving average that takes a tenth of each day's
 * difference (John Walker, "The Hacker's Diet", 1991, chapter "Signal and Noise"). Over days without a weight it takes as
 * much as if the weight had been the same on each of them.
 */
public record WeightTrend(DayWeight weighed, double trendKilograms) {
    /** The share that is left of the former trend a day later. */
    private static final double LEFT = 0.9;
    /** After so many days less than one part in a hundred thousand is left of what was before. */
    public static final int MEMORY_DAYS = 120;

    /** @param weights one a day, in any order. Answers one for each, in the order of days; the first is its own trend. */
    public static List<WeightTrend> of(List<DayWeight> weights) {
        var trends = new ArrayList<WeightTrend>();
        for (var weight : weights.stream().sorted(Comparator.comparing(DayWeight::day)).toList()) {
            double trend = weight.kilograms();
            if (!trends.isEmpty()) {
                var before = trends.getLast();
                double left = Math.pow(LEFT, (double) ChronoUnit.DAYS.between(before.weighed.day(), weight.day()));
                trend = left * before.trendKilograms + (1 - left) * weight.kilograms();
            }
            trends.add(new WeightTrend(weight, trend));
        }
        return List.copyOf(trends);
    }
}
