package dev.galley.domain.meal.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.mixture.Nutrient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlateTest {
    private static final KnownFood RICE = food(1, "Rice, cooked", 1.3, 0.027, 0.282, 0.003);
    private static final KnownFood CHICKEN = food(2, "Chicken breast", 1.65, 0.31, 0, 0.036);

    private static KnownFood food(int id, String name, double calories, double protein, double carbs, double fat) {
        return new KnownFood(new FoodId(new UUID(9, id)), name, 0.95, Map.of(
                Nutrient.CALORIES, calories,
                Nutrient.PROTEIN_GRAMS, protein,
                Nutrient.CARBS_GRAMS, carbs,
                Nutrient.FAT_GRAMS, fat));
    }

    private static SeenItem seen(String name, double grams) {
        return SeenItem.of(new SeenItem.Raw(name, 1, "piece", grams, grams * 0.9, grams * 1.1, grams, 0, 0, 0, 0.9))
                .orElseThrow();
    }

    private static Helping helping(String name, double grams, Optional<KnownFood> food) {
        return Helping.seen(seen(name, grams), food);
    }

    private static Interval figure(Map<Nutrient, Interval> holds, Nutrient nutrient) {
        return java.util.Objects.requireNonNull(holds.get(nutrient));
    }

    private static double sum(Plate plate) {
        return plate.helpings().stream().mapToDouble(Helping::likelyGrams).sum();
    }

    @Test
    void energy_is_that_of_the_database_whatever_the_model_says() {
        var rice = helping("rice", 200, Optional.of(RICE)).nutrition();
        assertThat(figure(rice, Nutrient.CALORIES).likely()).isCloseTo(260, within(0.01));
        assertThat(figure(rice, Nutrient.CALORIES).min()).isLessThan(200);
        assertThat(figure(rice, Nutrient.CALORIES).max()).isGreaterThan(350);
    }

    @Test
    void what_a_model_claims_is_wide_and_its_fat_leans_down() {
        var item = SeenItem.of(new SeenItem.Raw("stew", 1, "bowl", 300, 300, 300, 330, 20, 25, 16, 0.8)).orElseThrow();
        var holds = Helping.seen(item, Optional.empty()).nutrition();
        var fat = figure(holds, Nutrient.FAT_GRAMS);
        assertThat(fat.likely()).isCloseTo(16, within(1e-9));
        assertThat(fat.min()).isLessThan(16 * 0.5);
        assertThat(fat.max() / fat.likely()).isLessThan(fat.likely() / fat.min());
        assertThat(figure(holds, Nutrient.CALORIES).likely()).isCloseTo(330, within(1e-9));
    }

    @Test
    void claimed_energy_that_its_sources_do_not_give_is_reckoned_from_them() {
        var item = SeenItem.of(new SeenItem.Raw("stew", 1, "bowl", 300, 300, 300, 900, 20, 25, 16, 0.8)).orElseThrow();
        var helping = Helping.seen(item, Optional.empty());
        var calories = figure(helping.nutrition(), Nutrient.CALORIES);
        assertThat(calories.likely()).isCloseTo(4 * 20 + 4 * 25 + 9 * 16, within(1e-6));
        assertThat(calories.max()).isGreaterThan(900);
        assertThat(helping.addsUp()).isTrue();
    }

    @Test
    void absurd_claims_are_no_claims() {
        var item = SeenItem.of(new SeenItem.Raw("air", 1, "", 10, 10, 10, 1e9, 9, 9, 9, 7)).orElseThrow();
        var helping = Helping.seen(item, Optional.empty());
        assertThat(helping.nutrition()).isEmpty();
        assertThat(helping.confidence()).isZero();
    }

    @Test
    void what_was_weighed_is_what_it_weighs() {
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            var helpings = new ArrayList<Helping>();
            int count = 1 + random.nextInt(6);
            for (int i = 0; i < count; i++) {
                var one = helping("item " + i, 1 + random.nextDouble(400), Optional.empty());
                helpings.add(random.nextInt(4) == 0
                        ? new Told(one.name(), Optional.of(1.0), Optional.empty(),
                                random.nextBoolean() ? one.grams() : Optional.empty(), false, Optional.empty(), true)
                                .asHelping()
                        : one);
            }
            double weight = 1 + random.nextDouble(2_000);
            var plate = new Plate(helpings).weighing(weight);
            assertThat(sum(plate)).isCloseTo(weight, within(weight * 1e-9));
            for (var helping : plate.helpings()) {
                var grams = helping.grams().orElseThrow();
                assertThat(grams.min()).isNotNegative().isLessThanOrEqualTo(grams.likely());
                assertThat(grams.max()).isLessThanOrEqualTo(Math.max(weight, grams.likely()) * (1 + 1e-9));
            }
        }
    }

    @Test
    void what_a_person_said_of_one_food_stays_when_all_is_weighed() {
        var told = new Told("rice", Optional.of(100.0), Optional.of("g"), Optional.of(Interval.exactly(100)), false,
                Optional.of(RICE), true);
        var chicken = new Told("chicken", Optional.empty(), Optional.empty(), Optional.empty(), true, Optional.of(
                CHICKEN),
                true);
        var plate = new Plate(List.of(
                helping("rice", 180, Optional.of(RICE)), helping("chicken", 90, Optional.of(CHICKEN))))
                .outrankedBy(List.of(told, chicken))
                .weighing(300);
        assertThat(plate.helpings().get(0).likelyGrams()).isEqualTo(100);
        assertThat(plate.helpings().get(1).likelyGrams()).isCloseTo(200, within(1e-9));
        assertThat(sum(plate)).isCloseTo(300, within(1e-9));
    }

    @Test
    void what_was_seen_is_better_than_a_rough_word_and_a_rough_word_better_than_nothing() {
        var bowl = new Told("rice", Optional.of(1.0), Optional.of("bowl"), Optional.of(new Interval(100, 200, 400)),
                true,
                Optional.of(RICE), false);
        var seen = new Plate(List.of(helping("rice", 90, Optional.of(RICE)))).outrankedBy(List.of(bowl)).helpings();
        assertThat(seen).singleElement().satisfies(it -> {
            assertThat(it.likelyGrams()).isEqualTo(90);
            assertThat(it.basis()).isEqualTo(Helping.Basis.SEEN);
        });
        var added = new Plate(List.of(helping("chicken", 90, Optional.of(CHICKEN)))).outrankedBy(List.of(bowl));
        assertThat(added.helpings().getLast().likelyGrams()).isEqualTo(200);
        assertThat(added.helpings().getLast().basis()).isEqualTo(Helping.Basis.GUESSED);
        assertThat(added.weighing(330).helpings().getLast().likelyGrams()).isGreaterThan(200); // it is not held to
        var listed = new Told("rice", Optional.of(1.0), Optional.of("bowl"), Optional.of(new Interval(100, 200, 400)),
                true, Optional.of(RICE), true);
        assertThat(new Plate(List.of(helping("rice", 90, Optional.of(RICE)))).outrankedBy(List.of(listed)).helpings())
                .singleElement().satisfies(it -> assertThat(it.likelyGrams()).isEqualTo(90));
        assertThat(new Plate(List.of()).outrankedBy(List.of(listed)).helpings().getFirst().basis())
                .isEqualTo(Helping.Basis.GUESSED);
    }

    @Test
    void a_single_ingredient_is_all_there_is() {
        var told = new Told("chicken", Optional.empty(), Optional.empty(), Optional.empty(), true, Optional.of(CHICKEN),
                true);
        var plate = new Plate(List.of(helping("poultry", 150, Optional.empty()), helping("sauce", 20, Optional
                .empty())))
                .outrankedBy(List.of(told));
        assertThat(plate.helpings()).hasSize(1);
        assertThat(plate.helpings().getFirst().food()).contains(CHICKEN);
        assertThat(sum(plate)).isEqualTo(170);
    }

    @Test
    void what_was_not_listed_may_not_be_there() {
        var rice = new Told("rice", Optional.empty(), Optional.empty(), Optional.empty(), true, Optional.of(RICE),
                true);
        var egg = new Told("egg", Optional.empty(), Optional.empty(), Optional.empty(), true, Optional.empty(), true);
        var plate = new Plate(List.of(helping("rice", 180, Optional.of(RICE)), helping("pork", 90, Optional.empty())))
                .outrankedBy(List.of(rice, egg));
        assertThat(plate.helpings().get(1).grams().orElseThrow().min()).isZero();
        assertThat(plate.helpings().get(1).confidence()).isLessThan(plate.helpings().get(0).confidence());
    }

    @Test
    void questions_are_asked_only_where_answers_halve_the_width() {
        var wide = new Plate(List.of(helping("rice", 300, Optional.of(RICE)), helping("chicken", 20, Optional.of(
                CHICKEN))));
        var doubts = Doubts.of(wide);
        assertThat(doubts).hasSize(1);
        assertThat(doubts.getFirst().helping()).isZero();
        assertThat(doubts.getFirst().food()).isEqualTo("rice");
        assertThat(doubts.getFirst().grams()).hasSize(3).contains(300L);
        var many = new Plate(java.util.stream.IntStream.range(0, 20)
                .mapToObj(i -> helping("food " + i, 50, Optional.of(RICE)))
                .toList());
        assertThat(Doubts.of(many)).isEmpty(); // three answers of twenty do not halve it
        var weighed = new Plate(List.of(helping("rice", 300, Optional.of(RICE)).weighing(Interval.exactly(300))));
        assertThat(Doubts.of(weighed)).isEmpty();
    }

    @Test
    void what_is_small_beside_the_rest_is_not_asked_about() {
        var rice = helping("rice", 300, Optional.of(RICE));
        var weighed = helping("chicken", 1_500, Optional.of(CHICKEN)).weighing(Interval.exactly(1_500));
        assertThat(Doubts.of(new Plate(List.of(rice)), Set.of(0))).hasSize(1);
        assertThat(Doubts.of(new Plate(List.of(weighed, rice)), Set.of(1))).isEmpty(); // under a fifth of all
        var wide = helping("stew", 600, Optional.of(CHICKEN));
        assertThat(Doubts.of(new Plate(List.of(wide, rice)), Set.of(1))).isEmpty(); // it would not halve the width
        assertThat(Doubts.of(new Plate(List.of(wide, rice)), Set.of(0, 1))).first()
                .satisfies(it -> assertThat(it.helping()).isZero());
        assertThat(Doubts.of(new Plate(List.of(wide, rice)), Set.of())).isEmpty();
    }

    @Test
    void what_has_no_amount_is_asked_for() {
        var told = new Told("rice", Optional.empty(), Optional.empty(), Optional.empty(), true, Optional.of(RICE),
                true);
        assertThat(Doubts.of(Plate.told(List.of(told))))
                .containsExactly(new Doubts.Doubt(0, "rice", List.of()));
    }

    @Test
    void answers_halve_the_width_where_they_were_asked_for() {
        var random = new Random(3);
        for (int round = 0; round < 500; round++) {
            var helpings = new ArrayList<Helping>();
            int count = 1 + random.nextInt(6);
            for (int i = 0; i < count; i++) {
                helpings.add(helping("food " + i, 10 + random.nextDouble(400), Optional.of(RICE)));
            }
            var doubts = Doubts.of(new Plate(helpings));
            double before = width(helpings);
            doubts.forEach(it -> helpings.set(it.helping(), helpings.get(it.helping())
                    .weighing(Doubts.said(helpings.get(it.helping()).likelyGrams()))));
            assertThat(doubts).hasSizeLessThanOrEqualTo(Doubts.MOST);
            if (!doubts.isEmpty()) {
                assertThat(width(helpings)).isLessThanOrEqualTo(before / 2);
            }
        }
    }

    private static double width(List<Helping> helpings) {
        return helpings.stream()
                .map(it -> figure(it.nutrition(), Nutrient.CALORIES))
                .mapToDouble(it -> it.max() - it.min())
                .sum();
    }
}
