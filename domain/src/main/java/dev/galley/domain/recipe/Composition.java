package dev.galley.domain.recipe;

import dev.galley.domain.kernel.Interval;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How much of other recipes goes into a recipe. A line takes of the recipe that it stands for:
 * <ul>
 * <li>as many servings as its author says;
 * <li>else, counted without a unit or in batches, so many times all of it; in servings, so many of them;
 * <li>a mass, its share of what all the ingredients weigh together, where that is known;
 * <li>without an amount, all of it;
 * <li>in any other unit nobody knows how much.
 * </ul>
 * A recipe that is not among the known ones is like a line that nobody understands.
 */
public final class Composition {
    /** How many levels of recipes within recipes are looked at. */
    public static final int MOST_LEVELS = 5;

    private static final Set<String> BATCHES = Set.of("batch", "recipe");
    private static final Set<String> SERVINGS = Set.of("serving", "portion");

    private final Map<RecipeId, RecipeContent> known;
    private final Map<RecipeId, Optional<Interval>> weights = new HashMap<>();
    private final Set<RecipeId> weighing = new HashSet<>();

    /** @param known those that may be looked into */
    public Composition(Map<RecipeId, RecipeContent> known) {
        this.known = Map.copyOf(known);
    }

    /** What a known recipe says. */
    Optional<RecipeContent> content(RecipeId id) {
        return Optional.ofNullable(known.get(id));
    }

    /** The recipe that this line stands for, if it is known. */
    public Optional<RecipeContent> part(IngredientLine line) {
        return line.recipe().flatMap(part -> content(part.id()));
    }

    /** How many times the whole of the other recipe this line takes; empty if it stands for none, or nobody knows. */
    public Optional<Interval> batches(IngredientLine line) {
        return part(line).flatMap(part -> batches(line, part));
    }

    private Optional<Interval> batches(IngredientLine line, RecipeContent part) {
        var said = line.recipe().flatMap(PartRecipe::servings);
        if (said.isPresent()) {
            return Optional.of(Interval.exactly(said.get().doubleValue() / part.servings()));
        }
        var amount = amount(line);
        if (line.unit().isEmpty() || BATCHES.contains(line.unit().get())) {
            return Optional.of(amount);
        }
        if (SERVINGS.contains(line.unit().get())) {
            return Optional.of(amount.times(1.0 / part.servings()));
        }
        return line.unit()
                .flatMap(Measure::of)
                .filter(measure -> measure.dimension() == Measure.Dimension.MASS)
                .flatMap(measure -> grams(line.recipe().orElseThrow().id()).filter(all -> all.min() > 0)
                        .map(all -> {
                            double gram = measure.inBase(BigDecimal.ONE).doubleValue();
                            return new Interval(
                                    amount.min() * gram / all.max(),
                                    amount.likely() * gram / all.likely(),
                                    amount.max() * gram / all.min());
                        }));
    }

    private static Interval amount(IngredientLine line) {
        double least = line.quantity().map(BigDecimal::doubleValue).orElse(1.0);
        double most = line.quantityMax().map(BigDecimal::doubleValue).orElse(least);
        return new Interval(least, (least + most) / 2, most);
    }

    /** What all ingredients of a known recipe weigh together; empty if one of them may weigh anything. */
    public Optional<Interval> grams(RecipeId id) {
        var done = weights.get(id);
        if (done != null) {
            return done;
        }
        var content = content(id);
        if (content.isEmpty() || !weighing.add(id)) {
            return Optional.empty(); // one that is made of itself weighs nobody knows how much
        }
        var sum = Optional.of(Interval.ZERO);
        for (var line : content.get().ingredients()) {
            var own = grams(line).map(grams -> line.optional() ? new Interval(0, 0, grams.max()) : grams);
            sum = sum.flatMap(before -> own.map(before::plus));
        }
        weighing.remove(id);
        weights.put(id, sum);
        return sum;
    }

    /** What a line weighs: as it says itself, or as the recipe that it stands for does. */
    public Optional<Interval> grams(IngredientLine line) {
        return line.grams().or(() -> batches(line).flatMap(batches -> grams(line.recipe().orElseThrow().id())
                .map(batches::times)));
    }

    /**
     * How many times each other recipe has to be made for this one, those first that others are made of. What nobody knows
     * the amount of is left out.
     *
     * @param times for each line, how many times as much as it says
     */
    public Map<RecipeId, Double> needed(RecipeContent content, List<Double> times) {
        var order = new LinkedHashSet<RecipeId>();
        content.ingredients().forEach(line -> order(line, order, new HashSet<>()));
        var needed = new HashMap<RecipeId, Double>();
        for (int i = 0; i < times.size(); i++) {
            add(content.ingredients().get(i), times.get(i), needed);
        }
        for (var id : List.copyOf(order).reversed()) {
            double batches = needed.getOrDefault(id, 0.0);
            content(id).filter(_ -> batches > 0)
                    .ifPresent(part -> part.ingredients().forEach(line -> add(line, batches, needed)));
        }
        var ordered = new LinkedHashMap<RecipeId, Double>();
        order.forEach(id -> Optional.ofNullable(needed.get(id)).ifPresent(batches -> ordered.put(id, batches)));
        return ordered;
    }

    private void add(IngredientLine line, double times, Map<RecipeId, Double> needed) {
        batches(line).ifPresent(batches -> needed.merge(
                line.recipe().orElseThrow().id(), batches.likely() * times, Double::sum));
    }

    private void order(IngredientLine line, Set<RecipeId> order, Set<RecipeId> above) {
        part(line).ifPresent(part -> {
            var id = line.recipe().orElseThrow().id();
            if (!order.contains(id) && above.add(id)) {
                part.ingredients().forEach(below -> order(below, order, above));
                order.add(id);
            }
        });
    }

    /** In which order they can be looked at so that those come first that others are made of. */
    public List<RecipeId> bottomUp() {
        var order = new LinkedHashSet<RecipeId>();
        var above = new HashSet<RecipeId>();
        known.forEach((id, content) -> {
            if (!order.contains(id) && above.add(id)) {
                content.ingredients().forEach(line -> order(line, order, above));
                order.add(id);
            }
        });
        return List.copyOf(order);
    }
}
