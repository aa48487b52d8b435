package dev.galley.domain.meal;

import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.mixture.Nutrient;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What several items hold together: for each nutrient the sum of those that tell of it, and never a guess at the others.
 *
 * @param figures those of which at least one item tells
 * @param micronutrients likewise, in the order of their numbers
 * @param partial those figures of which some item does not tell: there may be more of them
 * @param coverage the share of it that the figures tell of, 0 to 1: by weight where every item has one, else each item
 *     counts the same. 1 where there is no item.
 * @param confidence how sure the items are, 0 to 1, weighed likewise; absent where none says so
 */
public record Intake(
        Map<Nutrient, Interval> figures,
        List<Micronutrient> micronutrients,
        Set<Nutrient> partial,
        double coverage,
        Optional<Double> confidence) {
    public static final Intake NOTHING = of(List.of());

    public Intake {
        figures = Collections.unmodifiableMap(copy(figures));
        micronutrients = List.copyOf(micronutrients);
        partial = Collections.unmodifiableSet(
                partial.isEmpty() ? EnumSet.noneOf(Nutrient.class) : EnumSet.copyOf(partial));
        if (!(coverage >= 0 && coverage <= 1) || confidence.filter(it -> !(it >= 0 && it <= 1)).isPresent()) {
            throw new IllegalArgumentException("not shares: %s, %s".formatted(coverage, confidence));
        }
    }

    public static Intake of(Collection<MealItem> items) {
        var figures = new EnumMap<Nutrient, Interval>(Nutrient.class);
        var micronutrients = new TreeMap<String, Micronutrient>();
        for (var item : items) {
            item.nutrition().ifPresent(told -> {
                told.figures().forEach((nutrient, figure) -> figures.merge(nutrient, figure, Interval::plus));
                told.micronutrients()
                        .forEach(more -> micronutrients.merge(
                                more.number(), more, (sum, it) -> sum.plus(it.amount())));
            });
        }
        var partial = EnumSet.noneOf(Nutrient.class);
        for (var nutrient : figures.keySet()) {
            if (!items.stream().allMatch(item -> item.tells(nutrient))) {
                partial.add(nutrient);
            }
        }
        return new Intake(figures, List.copyOf(micronutrients.values()), partial, coverage(items), confidence(items));
    }

    private static double coverage(Collection<MealItem> items) {
        boolean weighed = areWeighed(items);
        double all = 0;
        double told = 0;
        for (var item : items) {
            double weight = weight(item, weighed);
            all += weight;
            told += weight * item.nutrition().map(ItemNutrition::coverage).orElse(0.0);
        }
        return all == 0 ? 1 : Math.min(1, told / all);
    }

    private static Optional<Double> confidence(Collection<MealItem> items) {
        boolean weighed = areWeighed(items);
        double all = 0;
        double sum = 0;
        for (var item : items) {
            if (item.confidence().isPresent()) {
                double weight = weight(item, weighed);
                all += weight;
                sum += weight * item.confidence().get();
            }
        }
        return all == 0 ? Optional.empty() : Optional.of(Math.min(1, sum / all));
    }

    private static boolean areWeighed(Collection<MealItem> items) {
        return items.stream().allMatch(item -> item.grams().filter(grams -> grams.likely() > 0).isPresent());
    }

    private static double weight(MealItem item, boolean weighed) {
        return weighed ? item.grams().map(Interval::likely).orElse(1.0) : 1;
    }

    private static Map<Nutrient, Interval> copy(Map<Nutrient, Interval> figures) {
        var ordered = new EnumMap<Nutrient, Interval>(Nutrient.class);
        ordered.putAll(figures);
        return ordered;
    }
}
