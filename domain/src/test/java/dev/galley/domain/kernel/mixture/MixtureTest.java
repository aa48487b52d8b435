package dev.galley.domain.kernel.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.safety.Contents;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MixtureTest {
    private static final Contents FREE = new Contents(Set.of(), Set.of(), Set.of(), Map.of(Diet.KOSHER, true));

    /** What is left of a part when something is forgotten. */
    private record Thing(
            boolean optional,
            Optional<Interval> grams,
            Optional<Map<Nutrient, Double>> perGram,
            Contents contents) {
        Part part() {
            return Part.of(optional, grams, perGram, contents, false);
        }
    }

    /** For any mixture: forgetting a food, what it holds, or its weight, never narrows anything nor makes it safer. */
    @Test
    void ignorance_widens_and_never_narrows_and_parts_sum_to_the_whole() {
        long seed = 815;
        var random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            var things = new ArrayList<Thing>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                things.add(some(random));
            }
            var known = of(things);
            checkSums(known);
            int at = random.nextInt(things.size());
            things.set(at, forgetful(things.get(at), random));
            checkWider(known, of(things), "round " + round + ", seed " + seed);
        }
    }

    private static Mixture of(List<Thing> things) {
        return Mixture.of(things.stream().map(Thing::part).toList());
    }

    private static void checkSums(Mixture known) {
        known.whole().forEach((nutrient, all) -> {
            var sum = known.parts().stream().map(part -> part.get(nutrient)).reduce(Interval.ZERO, Interval::plus);
            assertThat(sum.min()).isCloseTo(all.min(), within(1e-9));
            assertThat(sum.likely()).isCloseTo(all.likely(), within(1e-9));
            assertThat(sum.max()).isCloseTo(all.max(), within(1e-9));
        });
    }

    private static void checkWider(Mixture known, Mixture less, String when) {
        less.whole().forEach((nutrient, after) -> {
            assertThat(known.whole()).as(when + ": unknown became known").containsKey(nutrient);
            checkWider(Objects.requireNonNull(known.whole().get(nutrient)), after, when);
        });
        less.grams().ifPresent(after -> checkWider(known.grams().orElseThrow(), after, when));
        for (var allergen : Allergen.values()) {
            assertThat(isFree(less.contents(), allergen) && !isFree(known.contents(), allergen))
                    .as(when + ": became free of " + allergen)
                    .isFalse();
        }
        less.contents().diets().forEach((diet, suits) -> assertThat(known.contents().diets())
                .as(when)
                .containsEntry(diet, suits));
    }

    private static void checkWider(Interval before, Interval after, String when) {
        assertThat(after.min()).as(when).isLessThanOrEqualTo(before.min() + 1e-9);
        assertThat(after.max()).as(when).isGreaterThanOrEqualTo(before.max() - 1e-9);
    }

    private static boolean isFree(Contents contents, Allergen allergen) {
        return !contents.contains().contains(allergen)
                && !contents.mayContain().contains(allergen)
                && !contents.unknown().contains(allergen);
    }

    private static Thing some(Random random) {
        var perGram = new EnumMap<Nutrient, Double>(Nutrient.class);
        for (var nutrient : Nutrient.values()) {
            if (random.nextInt(5) > 0) {
                perGram.put(nutrient, random.nextBoolean() ? 0 : random.nextDouble(nutrient.mostPerGram()));
            }
        }
        Optional.ofNullable(perGram.get(Nutrient.CARBS_GRAMS)).ifPresent(carbs -> {
            perGram.computeIfPresent(Nutrient.SUGAR_GRAMS, (_, sugar) -> Math.min(sugar, carbs));
            perGram.computeIfPresent(Nutrient.FIBER_GRAMS, (_, fiber) -> Math.min(fiber, carbs));
        });
        double grams = 1 + random.nextInt(500);
        return new Thing(
                random.nextInt(5) == 0,
                random.nextInt(15) == 0 ? Optional.empty() : Optional.of(new Interval(grams * 0.9, grams, grams * 1.2)),
                random.nextInt(6) == 0 ? Optional.empty() : Optional.of(perGram),
                random.nextInt(4) == 0 ? Contents.UNKNOWN : contents(random));
    }

    private static Contents contents(Random random) {
        var contains = EnumSet.noneOf(Allergen.class);
        var unknown = EnumSet.noneOf(Allergen.class);
        var diets = new EnumMap<Diet, Boolean>(Diet.class);
        for (var allergen : Allergen.values()) {
            switch (random.nextInt(8)) {
                case 0 -> contains.add(allergen);
                case 1 -> unknown.add(allergen);
                default -> {
                }
            }
        }
        for (var diet : Diet.values()) {
            if (random.nextInt(3) > 0) {
                diets.put(diet, random.nextInt(6) > 0);
            }
        }
        return new Contents(contains, Set.of(), unknown, diets);
    }

    private static Thing forgetful(Thing thing, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new Thing(thing.optional, thing.grams, Optional.empty(), Contents.UNKNOWN);
            case 1 -> new Thing(thing.optional, Optional.empty(), thing.perGram, thing.contents);
            case 2 -> new Thing(
                    thing.optional,
                    thing.grams.map(grams -> new Interval(grams.min() * 0.8, grams.likely(), grams.max() * 1.3)),
                    thing.perGram,
                    thing.contents);
            case 3 -> new Thing(thing.optional, thing.grams, thing.perGram, Contents.UNKNOWN);
            default -> new Thing(
                    thing.optional,
                    thing.grams,
                    thing.perGram.map(all -> {
                        var rest = new EnumMap<Nutrient, Double>(Nutrient.class);
                        rest.putAll(all);
                        rest.remove(List.of(Nutrient.values()).get(random.nextInt(Nutrient.values().length)));
                        return rest;
                    }),
                    thing.contents);
        };
    }

    @Test
    void what_nobody_knows_is_never_nothing() {
        var flour = Part.of(
                false, Optional.of(Interval.exactly(100)), Optional.of(Map.of(Nutrient.CALORIES, 3.6)), FREE, false);
        var unknown = Part.of(
                false, Optional.of(Interval.exactly(50)), Optional.empty(), Contents.UNKNOWN, false);
        var both = Mixture.of(List.of(flour, unknown));
        assertThat(both.whole().get(Nutrient.CALORIES)).isEqualTo(new Interval(360, 540, 360 + 50 * 9.02));
        assertThat(both.coverage()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(both.grams()).contains(Interval.exactly(150));
        assertThat(both.contents().unknown()).hasSize(15);
        assertThat(both.whole()).doesNotContainKey(Nutrient.FAT_GRAMS);
        assertThat(Mixture.of(List.of()).contents()).isEqualTo(Contents.UNKNOWN);
    }

    @Test
    void meat_and_milk_are_not_kosher_together_though_each_may_be() {
        var milk = new Contents(Set.of(Allergen.MILK), Set.of(), Set.of(), Map.of(Diet.KOSHER, true));
        var beef = Part.of(false, Optional.empty(), Optional.empty(), FREE, true);
        var cream = Part.of(false, Optional.empty(), Optional.empty(), milk, false);
        assertThat(Mixture.of(List.of(beef, cream)).contents().diets()).containsEntry(Diet.KOSHER, false);
        assertThat(Mixture.of(List.of(beef, beef)).contents().diets()).containsEntry(Diet.KOSHER, true);
    }

    @Test
    void a_meal_is_ketogenic_only_where_all_that_it_may_hold_is_little() {
        assertThat(Keto.suits(carbs(0, 3, 6.6))).contains(true);
        assertThat(Keto.suits(carbs(0, 3, 6.7))).isEmpty();
        assertThat(Keto.suits(Map.of())).isEmpty();
        assertThat(Keto.suits(carbs(40, 50, 60))).as("all of it may be fibre").isEmpty();
        var meal = new EnumMap<>(carbs(40, 50, 60));
        meal.put(Nutrient.FIBER_GRAMS, new Interval(1, 5, 10));
        assertThat(Keto.suits(meal)).contains(false);
        meal.put(Nutrient.FIBER_GRAMS, new Interval(1, 5, 30));
        assertThat(Keto.suits(meal)).isEmpty();
    }

    private static Map<Nutrient, Interval> carbs(double min, double likely, double max) {
        return new EnumMap<>(Map.of(Nutrient.CARBS_GRAMS, new Interval(min, likely, max)));
    }
}
