package dev.galley.domain.kernel.mixture;

import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.safety.Contents;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that goes into a mixture.
 *
 * @param optional whether it may be left out
 * @param grams its weight; absent where it may weigh anything
 * @param likelyGrams not negative; 0 where nobody can tell
 * @param knownGrams the likely weight of what is known of it, at most {@code likelyGrams}
 * @param told what all of it surely holds; what is unknown is absent
 * @param mostPerGram the most that a gram of it can hold of what is not told
 * @param meat whether it is of mammals or birds
 */
public record Part(
        boolean optional,
        Optional<Interval> grams,
        double likelyGrams,
        double knownGrams,
        Map<Nutrient, Interval> told,
        Map<Nutrient, Double> mostPerGram,
        Contents contents,
        boolean meat) {
    public Part {
        told = Map.copyOf(told);
        mostPerGram = Map.copyOf(mostPerGram);
        if (!(likelyGrams >= 0 && knownGrams >= 0 && knownGrams <= likelyGrams)) {
            throw new IllegalArgumentException("no weights: %s of %s".formatted(knownGrams, likelyGrams));
        }
    }

    /**
     * So much of a food, or of what is no known food.
     *
     * @param perGram of the food, not negative; what is unknown is absent. Absent as a whole where there is no food.
     */
    public static Part of(
            boolean optional,
            Optional<Interval> grams,
            Optional<Map<Nutrient, Double>> perGram,
            Contents contents,
            boolean meat) {
        var told = new EnumMap<Nutrient, Interval>(Nutrient.class);
        var most = new EnumMap<Nutrient, Double>(Nutrient.class);
        var stated = perGram.orElse(Map.of());
        for (var nutrient : Nutrient.values()) {
            double mostOfIt = mostPerGram(nutrient, stated);
            most.put(nutrient, mostOfIt);
            Optional.ofNullable(stated.get(nutrient))
                    .map(value -> Math.min(value, mostOfIt))
                    .flatMap(value -> value == 0
                            ? Optional.of(Interval.ZERO)
                            : grams.map(weight -> weight.times(value)))
                    .ifPresent(holds -> told.put(nutrient, holds));
        }
        double likely = grams.map(Interval::likely).orElse(0.0);
        return new Part(optional, grams, likely, perGram.isPresent() ? likely : 0, told, most, contents, meat);
    }

    /** Sugar and fibre are carbohydrates, so a food that states those bounds what it does not state. */
    private static double mostPerGram(Nutrient nutrient, Map<Nutrient, Double> stated) {
        boolean carbs = nutrient == Nutrient.SUGAR_GRAMS || nutrient == Nutrient.FIBER_GRAMS;
        return Math.min(
                nutrient.mostPerGram(),
                carbs ? stated.getOrDefault(Nutrient.CARBS_GRAMS, nutrient.mostPerGram()) : nutrient.mostPerGram());
    }
}
