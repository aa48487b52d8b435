package dev.galley.domain.meal.diary;

import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.mixture.Nutrient;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What several meals hold together: for each figure the sum of those that tell of it.
 *
 * @param figures what nobody tells of is absent; of no meals at all, {@link #TOLD} are zero
 * @param partial those figures of which some meal does not tell all: there may be more of them
 * @param coverage the mean of the meals' coverages, 0 to 1; 1 where there are none
 * @param meals how many
 */
public record Totals(Map<Nutrient, Interval> figures, Set<Nutrient> partial, double coverage, int meals) {
    /** What a day's diary tells. */
    public static final List<Nutrient> TOLD = List.of(
            Nutrient.CALORIES, Nutrient.PROTEIN_GRAMS, Nutrient.CARBS_GRAMS, Nutrient.FAT_GRAMS);

    /** Of who ate nothing, it is known how much they ate. */
    public static final Totals NOTHING = new Totals(
            Map.of(
                    Nutrient.CALORIES, Interval.ZERO,
                    Nutrient.PROTEIN_GRAMS, Interval.ZERO,
                    Nutrient.CARBS_GRAMS, Interval.ZERO,
                    Nutrient.FAT_GRAMS, Interval.ZERO),
            Set.of(),
            1,
            0);

    public Totals {
        var ordered = new EnumMap<Nutrient, Interval>(Nutrient.class);
        ordered.putAll(figures);
        figures = Collections.unmodifiableMap(ordered);
        partial = Collections.unmodifiableSet(
                partial.isEmpty() ? EnumSet.noneOf(Nutrient.class) : EnumSet.copyOf(partial));
        if (!(coverage >= 0 && coverage <= 1) || meals < 0) {
            throw new IllegalArgumentException("no totals: %s of %s".formatted(coverage, meals));
        }
    }

    public static Totals of(Iterable<Totals> parts) {
        var all = NOTHING;
        for (var part : parts) {
            all = all.plus(part);
        }
        return all;
    }

    public Totals plus(Totals other) {
        if (meals == 0 || other.meals == 0) {
            return meals == 0 ? other : this;
        }
        var sums = new EnumMap<Nutrient, Interval>(Nutrient.class);
        sums.putAll(figures);
        other.figures.forEach((figure, value) -> sums.merge(figure, value, Interval::plus));
        var vague = EnumSet.noneOf(Nutrient.class);
        vague.addAll(partial);
        vague.addAll(other.partial);
        for (var figure : sums.keySet()) {
            if (!figures.containsKey(figure) || !other.figures.containsKey(figure)) {
                vague.add(figure);
            }
        }
        int both = meals + other.meals;
        double covered = (coverage * meals + other.coverage * other.meals) / both;
        return new Totals(sums, vague, Math.min(1, covered), both);
    }

    public Optional<Interval> of(Nutrient figure) {
        return Optional.ofNullable(figures.get(figure));
    }

    /** The likely value of all that was eaten; absent where some of it is not known. */
    public Optional<Double> wholly(Nutrient figure) {
        return partial.contains(figure) || coverage < 1 ? Optional.empty() : of(figure).map(Interval::likely);
    }

    /** The likely value of what is known; 0 where nothing is. */
    public double likely(Nutrient figure) {
        return of(figure).map(Interval::likely).orElse(0.0);
    }
}
