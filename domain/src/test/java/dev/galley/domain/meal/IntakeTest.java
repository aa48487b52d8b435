package dev.galley.domain.meal;

import static dev.galley.domain.meal.MealSamples.eggs;
import static dev.galley.domain.meal.MealSamples.riddle;
import static dev.galley.domain.meal.MealSamples.soup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.mixture.Nutrient;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws, tried on made-up meals from a printed seed. */
class IntakeTest {
    private static final int TRIES = 2_000;

    private static Interval interval(Random random, double most) {
        double likely = random.nextDouble() * most;
        return new Interval(likely * random.nextDouble(), likely, likely * (1 + random.nextDouble()));
    }

    private static MealItem item(Random random, int number) {
        var figures = new EnumMap<Nutrient, Interval>(Nutrient.class);
        for (var nutrient : Nutrient.values()) {
            if (random.nextInt(4) > 0) {
                figures.put(nutrient, interval(random, 1_000));
            }
        }
        var small = new ArrayList<Micronutrient>();
        for (var micro : List.of("301", "401", "606")) {
            if (random.nextBoolean()) {
                small.add(new Micronutrient(micro, "No. " + micro, "mg", interval(random, 50)));
            }
        }
        boolean known = !(figures.isEmpty() && small.isEmpty()) && random.nextInt(5) > 0;
        return new MealItem(
                MealSamples.item(number),
                "Item " + number,
                BigDecimal.valueOf(1 + random.nextInt(100_000), 2),
                random.nextBoolean() ? Optional.of("g") : Optional.empty(),
                random.nextInt(3) > 0 ? Optional.of(interval(random, 500)) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                known
                        ? Optional.of(new ItemNutrition(figures, small, Optional.empty(), 1 - random.nextDouble() / 2))
                        : Optional.empty(),
                random.nextBoolean() ? Optional.of(random.nextDouble()) : Optional.empty(),
                false,
                AmountSource.USER);
    }

    private static List<MealItem> items(Random random) {
        var items = new ArrayList<MealItem>();
        int number = random.nextInt(8);
        for (int i = 0; i < number; i++) {
            items.add(item(random, i));
        }
        return items;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261121})
    void parts_sum_to_the_whole(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            var items = items(random);
            var whole = Intake.of(items);
            for (var nutrient : Nutrient.values()) {
                var told = items.stream()
                        .flatMap(item -> item.nutrition().stream())
                        .flatMap(it -> Optional.ofNullable(it.figures().get(nutrient)).stream())
                        .toList();
                var sum = Optional.ofNullable(whole.figures().get(nutrient));
                assertThat(sum.isPresent()).isEqualTo(!told.isEmpty());
                sum.ifPresent(it -> {
                    assertThat(it.min()).isCloseTo(told.stream().mapToDouble(Interval::min).sum(), within(1e-9));
                    assertThat(it.likely()).isCloseTo(told.stream().mapToDouble(Interval::likely).sum(), within(1e-9));
                    assertThat(it.max()).isCloseTo(told.stream().mapToDouble(Interval::max).sum(), within(1e-9));
                });
                assertThat(whole.partial().contains(nutrient))
                        .isEqualTo(!told.isEmpty() && told.size() < items.size());
            }
            // Cut in two anywhere, the halves hold what the whole holds.
            int cut = items.isEmpty() ? 0 : random.nextInt(items.size());
            var left = Intake.of(items.subList(0, cut));
            var right = Intake.of(items.subList(cut, items.size()));
            whole.figures().forEach((nutrient, sum) -> assertThat(sum.likely()).isCloseTo(
                    likely(left, nutrient) + likely(right, nutrient), within(1e-9)));
            assertThat(whole.coverage()).isBetween(0.0, 1.0);
            boolean unknown = items.stream().anyMatch(item -> item.nutrition().isEmpty());
            assertThat(unknown && whole.coverage() == 1).as("seed " + seed + ", try " + i).isFalse();
        }
    }

    private static double likely(Intake intake, Nutrient nutrient) {
        return Optional.ofNullable(intake.figures().get(nutrient)).map(Interval::likely).orElse(0.0);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 20261121})
    void twice_and_then_half_is_the_same(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            var item = item(random, i);
            var twice = item.scaledTo(item.quantity().multiply(BigDecimal.TWO));
            assertThat(twice.scaledTo(item.quantity())).isEqualTo(item);
            var thrice = item.scaledTo(item.quantity().multiply(BigDecimal.valueOf(3)));
            item.nutrition().ifPresent(it -> it.figures().forEach((nutrient, figure) -> assertThat(
                    figure(thrice, nutrient).likely())
                    .isCloseTo(3 * figure.likely(), within(1e-9 * (1 + figure.likely())))));
        }
    }

    @Test
    void another_unit_keeps_what_a_gram_holds() {
        var cup = eggs().measured(new BigDecimal("1"), Optional.of("cup"), new Interval(216, 243, 270),
                AmountSource.USER);
        assertThat(figure(cup, Nutrient.CALORIES).likely())
                .isCloseTo(143 * 2.43, within(1e-9));
        assertThat(figure(cup, Nutrient.CALORIES).min())
                .isCloseTo(143 * 2.16, within(1e-9));
    }

    @Test
    void what_is_unknown_lowers_the_coverage_and_adds_nothing() {
        var intake = Intake.of(List.of(eggs(), soup(), riddle()));
        assertThat(intake.figures().get(Nutrient.CALORIES)).isEqualTo(new Interval(321.55, 443, 564.45));
        assertThat(intake.coverage()).isCloseTo((1 + 0.8 + 0) / 3, within(1e-12));
        assertThat(intake.partial()).containsExactlyInAnyOrder(
                Nutrient.CALORIES, Nutrient.PROTEIN_GRAMS, Nutrient.CARBS_GRAMS, Nutrient.FAT_GRAMS);
        assertThat(intake.figures()).doesNotContainKey(Nutrient.FIBER_GRAMS);
        assertThat(Intake.NOTHING.figures()).isEmpty();
    }

    /** Against a model: a map of ids to quantities, in the order of the list. */
    @ParameterizedTest
    @ValueSource(longs = {3, 20261121})
    void ids_stay_under_whatever_edits(long seed) {
        var random = new Random(seed);
        var meal = MealSamples.logged();
        Map<ItemId, BigDecimal> model = new LinkedHashMap<>();
        meal.items().forEach(item -> model.put(item.id(), item.quantity()));
        int next = 100;
        for (int i = 0; i < 500; i++) {
            var items = new ArrayList<>(meal.items());
            switch (random.nextInt(4)) {
                case 0 -> {
                    var added = item(random, next++);
                    items.add(added);
                    model.put(added.id(), added.quantity());
                }
                case 1 -> {
                    if (items.size() > 1) {
                        model.remove(items.remove(random.nextInt(items.size())).id());
                    }
                }
                case 2 -> {
                    int at = random.nextInt(items.size());
                    var amount = BigDecimal.valueOf(1 + random.nextInt(1_000), 1);
                    items.set(at, items.get(at).scaledTo(amount));
                    model.put(items.get(at).id(), MealItem.rounded(amount));
                }
                default -> java.util.Collections.shuffle(items, random);
            }
            while (items.size() > Meal.MOST_ITEMS) {
                model.remove(items.removeLast().id());
            }
            var edit = new MealEdit(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(items));
            var before = meal;
            meal = meal.edit(edit, MealSamples.NOW).map(change -> change.after()).orElse(before);
            var shown = new HashMap<ItemId, BigDecimal>();
            meal.items().forEach(item -> shown.put(item.id(), item.quantity()));
            assertThat(shown).as("seed " + seed + ", edit " + i).isEqualTo(model);
        }
        assertThat(meal.id().value()).isNotEqualTo(new UUID(0, 0));
    }

    private static Interval figure(MealItem item, Nutrient nutrient) {
        return Objects.requireNonNull(item.nutrition().orElseThrow().figures().get(nutrient));
    }
}
