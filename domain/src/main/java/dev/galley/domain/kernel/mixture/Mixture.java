package dev.galley.domain.kernel.mixture;

import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.safety.Contents;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What several things hold together. Ignorance widens and never narrows:
 * <ul>
 * <li>what does not tell of a nutrient holds from nothing up to the most that a gram of it can hold, most likely as much
 * as the rest;
 * <li>what is optional is left out, or not;
 * <li>of what has no known weight there is no upper bound: what it may hold is not told of the whole at all;
 * <li>nor is what is known of less than half of the weight;
 * <li>what one part does not tell of allergens and diets, the whole does not tell either, but for what another contains or
 * breaks.
 * </ul>
 *
 * @param parts what each part brings, in their order; empty where nothing is told of the whole
 * @param whole what all of them hold; what is not known is absent
 * @param grams what they weigh together; absent where one may weigh anything
 * @param coverage the share of the weight that is known, 0 to 1
 * @param contents its diets are all but the ketogenic one, for which it matters how much of it is eaten
 */
public record Mixture(
        List<Map<Nutrient, Interval>> parts,
        Map<Nutrient, Interval> whole,
        Optional<Interval> grams,
        double coverage,
        Contents contents) {
    private static final double ENOUGH = 0.5;

    public Mixture {
        parts = List.copyOf(parts);
        var ordered = new EnumMap<Nutrient, Interval>(Nutrient.class);
        ordered.putAll(whole);
        whole = Collections.unmodifiableMap(ordered);
    }

    public static Mixture of(List<Part> parts) {
        var brought = new ArrayList<Map<Nutrient, Interval>>();
        parts.forEach(_ -> brought.add(new EnumMap<>(Nutrient.class)));
        var whole = new EnumMap<Nutrient, Interval>(Nutrient.class);
        for (var nutrient : Nutrient.values()) {
            sum(nutrient, parts, brought).ifPresent(sum -> whole.put(nutrient, sum));
        }
        return new Mixture(brought, whole, grams(parts), coverage(parts), contents(parts));
    }

    private static Optional<Interval> sum(
            Nutrient nutrient, List<Part> parts, List<Map<Nutrient, Interval>> brought) {
        double told = 0;
        double toldGrams = 0;
        double allGrams = 0;
        for (var part : parts) {
            var holds = Optional.ofNullable(part.told().get(nutrient));
            if (holds.isEmpty() && part.grams().isEmpty()) {
                return Optional.empty();
            }
            allGrams += part.likelyGrams();
            toldGrams += holds.isPresent() ? part.likelyGrams() : 0;
            told += holds.map(Interval::likely).orElse(0.0);
        }
        if (toldGrams == 0 || toldGrams < ENOUGH * allGrams) {
            return Optional.empty();
        }
        var sum = Interval.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            var holds = holds(nutrient, parts.get(i), told / toldGrams);
            brought.get(i).put(nutrient, holds);
            sum = sum.plus(holds);
        }
        return Optional.of(sum);
    }

    private static Interval holds(Nutrient nutrient, Part part, double usual) {
        var told = part.told().get(nutrient);
        double most = part.mostPerGram().getOrDefault(nutrient, nutrient.mostPerGram());
        var whole = told != null
                ? told
                : part.grams().orElse(Interval.ZERO).times(new Interval(0, Math.min(usual, most), most));
        return part.optional() ? new Interval(0, 0, whole.max()) : whole;
    }

    private static Optional<Interval> grams(List<Part> parts) {
        if (parts.isEmpty() || parts.stream().anyMatch(part -> part.grams().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(parts.stream()
                .map(part -> {
                    var grams = part.grams().orElseThrow();
                    return part.optional() ? new Interval(0, 0, grams.max()) : grams;
                })
                .reduce(Interval.ZERO, Interval::plus));
    }

    private static double coverage(List<Part> parts) {
        double known = parts.stream().mapToDouble(Part::knownGrams).sum();
        double all = parts.stream().mapToDouble(Part::likelyGrams).sum();
        return all == 0 ? 0 : Math.min(1, known / all);
    }

    private static Contents contents(List<Part> parts) {
        if (parts.isEmpty()) {
            return Contents.UNKNOWN;
        }
        var contains = EnumSet.noneOf(Allergen.class);
        var mayContain = EnumSet.noneOf(Allergen.class);
        var unknown = EnumSet.noneOf(Allergen.class);
        for (var part : parts) {
            (part.optional() ? mayContain : contains).addAll(part.contents().contains());
            mayContain.addAll(part.contents().mayContain());
            unknown.addAll(part.contents().unknown());
        }
        mayContain.removeAll(contains);
        unknown.removeAll(contains);
        unknown.removeAll(mayContain);
        var diets = new EnumMap<Diet, Boolean>(Diet.class);
        for (var diet : Diet.values()) {
            if (diet != Diet.KETO) {
                suits(diet, parts).ifPresent(suits -> diets.put(diet, suits));
            }
        }
        return new Contents(contains, mayContain, unknown, diets);
    }

    /** It suits if all of it does; it does not if something that cannot be left out does not. */
    private static Optional<Boolean> suits(Diet diet, List<Part> parts) {
        boolean broken = parts.stream().anyMatch(part -> !part.optional() && isSaid(part, diet, false))
                || (diet == Diet.KOSHER && isMeatWithMilk(parts));
        if (broken) {
            return Optional.of(false);
        }
        boolean kept = parts.stream().allMatch(part -> isSaid(part, diet, true));
        return kept ? Optional.of(true) : Optional.empty();
    }

    private static boolean isSaid(Part part, Diet diet, boolean suits) {
        var said = part.contents().diets().get(diet);
        return said != null && said == suits;
    }

    /** Exodus 23:19: not cooked or eaten together, each of them kosher or not. */
    private static boolean isMeatWithMilk(List<Part> parts) {
        return parts.stream().anyMatch(part -> !part.optional() && part.meat())
                && parts.stream().anyMatch(part -> !part.optional()
                        && part.contents().contains().contains(Allergen.MILK));
    }
}
