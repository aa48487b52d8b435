package dev.galley.domain.food.substitution;

import dev.galley.domain.food.Food;
import dev.galley.domain.food.Nutrients.Figure;
import dev.galley.domain.food.measure.FoodMeasures;
import dev.galley.domain.food.measure.LineNutrition;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.safety.Contents;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A substitution with the foods that it is made of, and what it changes. All of that is reckoned from the foods; nothing
 * is taken from labels.
 *
 * @param contents what is known of all parts together
 * @param calories in kcal, how many more there are; less than 0 where there are fewer; absent where a part, the
 *     ingredient or a weight is not known
 * @param figures the same in grams and milligrams, as their names say
 * @param added allergens that a part has or may have, and the ingredient has not and may not have
 * @param removed allergens that the ingredient has or may have, and all parts are known to be free of
 * @param unknown allergens of which it is not known whether a part has them
 */
public record Exchange(
        Substitution substitution,
        List<Taken> parts,
        Contents contents,
        Optional<Interval> calories,
        Map<Figure, Interval> figures,
        Set<Allergen> added,
        Set<Allergen> removed,
        Set<Allergen> unknown) {

    /** @param grams for the amount that is replaced; absent where nobody knows */
    public record Taken(Part part, Food food, Optional<Interval> grams) {}

    public Exchange {
        parts = List.copyOf(parts);
        figures = Map.copyOf(figures);
        added = Set.copyOf(added);
        removed = Set.copyOf(removed);
        unknown = Set.copyOf(unknown);
    }

    /**
     * @param foods by slug
     * @param beside what else is in the dish, as far as it is known
     * @return empty where the food of a part is not there: nobody could say whom it suits; and where the ingredient itself
     *     is a part
     */
    public static Optional<Exchange> of(
            Substitution substitution,
            Food ingredient,
            Map<String, Food> foods,
            Replaced replaced,
            List<Contents> beside) {
        if (!substitution.isOtherThan(ingredient.sourceId())
                || !substitution.parts().stream().allMatch(part -> foods.containsKey(part.food()))) {
            return Optional.empty();
        }
        var times = replaced.times(substitution.amount(), FoodMeasures.of(ingredient));
        var parts = new ArrayList<Taken>();
        for (var part : substitution.parts()) {
            var food = Optional.ofNullable(foods.get(part.food())).orElseThrow();
            var one = part.extract()
                    ? Optional.<Interval>empty()
                    : Replaced.weight(part.amount(), FoodMeasures.of(food), part.note().orElse(""));
            parts.add(new Taken(part, food, one.flatMap(grams -> times.map(grams::times))));
        }
        var contents = together(parts.stream().map(taken -> taken.food().contents()).toList(), beside);
        var figures = new EnumMap<Figure, Interval>(Figure.class);
        var nutrition = nutrition(parts);
        var before = replaced.grams().map(grams -> LineNutrition.of(ingredient.nutrients(), grams));
        for (var figure : Figure.values()) {
            before.flatMap(it -> Optional.ofNullable(it.figures().get(figure)))
                    .flatMap(old -> sum(nutrition, it -> Optional.ofNullable(it.figures().get(figure)))
                            .map(now -> minus(now, old)))
                    .ifPresent(more -> figures.put(figure, more));
        }
        var calories = before.flatMap(LineNutrition::calories)
                .flatMap(old -> sum(nutrition, LineNutrition::calories).map(now -> minus(now, old)));
        var old = ingredient.contents();
        return Optional.of(new Exchange(
                substitution,
                parts,
                contents,
                calories,
                figures,
                minus(present(contents), present(old)),
                minus(present(old), union(present(contents), contents.unknown())),
                contents.unknown()));
    }

    /**
     * What all together hold: the worst of each, and a diet only where every one is known to suit it. That goes for the
     * ketogenic one too: what is made of food with few carbohydrates has few.
     */
    private static Contents together(List<Contents> all, List<Contents> beside) {
        var contains = EnumSet.noneOf(Allergen.class);
        var mayContain = EnumSet.noneOf(Allergen.class);
        var unknown = EnumSet.noneOf(Allergen.class);
        for (var one : all) {
            contains.addAll(one.contains());
            mayContain.addAll(one.mayContain());
            unknown.addAll(one.unknown());
        }
        mayContain.removeAll(contains);
        unknown.removeAll(contains);
        unknown.removeAll(mayContain);
        var diets = new EnumMap<Diet, Boolean>(Diet.class);
        for (var diet : Diet.values()) {
            if (all.stream().anyMatch(one -> Boolean.FALSE.equals(one.diets().get(diet)))) {
                diets.put(diet, false);
            } else if (all.stream().allMatch(one -> Boolean.TRUE.equals(one.diets().get(diet)))) {
                diets.put(diet, true);
            }
        }
        if (bringsMeatToMilk(all, beside)) {
            diets.put(Diet.KOSHER, false);
        }
        return new Contents(contains, mayContain, unknown, diets);
    }

    /** Exodus 23:19: not cooked or eaten together, each of them kosher or not. What the dish holds anyway is not new. */
    private static boolean bringsMeatToMilk(List<Contents> all, List<Contents> beside) {
        var dish = Stream.concat(all.stream(), beside.stream()).toList();
        return (all.stream().anyMatch(Exchange::isMeat) && dish.stream().anyMatch(Exchange::isMilk))
                || (all.stream().anyMatch(Exchange::isMilk) && dish.stream().anyMatch(Exchange::isMeat));
    }

    /** Of mammals or birds; all of which is not known to be free of them is taken for it. */
    private static boolean isMeat(Contents one) {
        return !Boolean.TRUE.equals(one.diets().get(Diet.PESCATARIAN));
    }

    private static boolean isMilk(Contents one) {
        return one.contains().contains(Allergen.MILK);
    }

    /** Empty where that of one part is not known. */
    private static List<Optional<LineNutrition>> nutrition(List<Taken> parts) {
        return parts.stream()
                .map(taken -> taken.grams().map(grams -> LineNutrition.of(taken.food().nutrients(), grams)))
                .toList();
    }

    private static Optional<Interval> sum(
            List<Optional<LineNutrition>> parts,
            Function<LineNutrition, Optional<Interval>> figure) {
        var sum = Optional.of(Interval.ZERO);
        for (var part : parts) {
            var known = part.flatMap(figure);
            sum = sum.flatMap(so -> known.map(so::plus));
        }
        return sum;
    }

    private static Interval minus(Interval now, Interval before) {
        return new Interval(now.min() - before.max(), now.likely() - before.likely(), now.max() - before.min());
    }

    private static Set<Allergen> present(Contents contents) {
        return union(contents.contains(), contents.mayContain());
    }

    private static Set<Allergen> union(Set<Allergen> some, Set<Allergen> others) {
        var all = EnumSet.noneOf(Allergen.class);
        all.addAll(some);
        all.addAll(others);
        return all;
    }

    private static Set<Allergen> minus(Set<Allergen> some, Set<Allergen> others) {
        var rest = EnumSet.noneOf(Allergen.class);
        rest.addAll(some);
        rest.removeAll(others);
        return rest;
    }
}
