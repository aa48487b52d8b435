package dev.galley.domain.food.measure;

import static dev.galley.domain.food.measure.MeasuredFoods.CUCUMBER;
import static dev.galley.domain.food.measure.MeasuredFoods.FLOUR;
import static dev.galley.domain.food.measure.MeasuredFoods.GARLIC;
import static dev.galley.domain.food.measure.MeasuredFoods.ONION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.galley.domain.food.Food;
import dev.galley.domain.food.Nutrients;
import dev.galley.domain.food.Nutrients.EnergyBasis;
import dev.galley.domain.food.Nutrients.Figure;
import dev.galley.domain.food.line.IngredientLines;
import dev.galley.domain.food.measure.LineWeight.Unresolved;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineWeightTest {
    private static LineWeight weigh(String text, Food food) {
        return weigh(text, Optional.of(food));
    }

    private static LineWeight weigh(String text, Optional<Food> food) {
        var line = IngredientLines.parse(text, Language.EN);
        var told = line.size().orElse("") + " " + line.preparation().orElse("");
        return LineWeight.of(line, told, food.map(FoodMeasures::of));
    }

    private static Interval grams(String text, Food food) {
        return weigh(text, food).grams().orElseThrow(() -> new AssertionError(text + " has no weight"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "300 g onions | 300 | 300 | 300",
            "300 to 400 g onions | 300 | 350 | 400",
            "1 large onion | 127.5 | 150 | 172.5",
            "1 onion | 59.5 | 110 | 172.5",
            "2 small onions | 119 | 140 | 161",
            "1 cup chopped onion | 144 | 160 | 176",
            "1 cup onion | 103.5 | 160 | 176",
            "2 (14-oz) cans onions | 793.787 | 793.787 | 793.787",
            "250 g / 9 oz onions | 250 | 250 | 250",
            "2 onions (250 g) | 250 | 250 | 250",
            "2 onions, 100 g each | 200 | 200 | 200",
            "1 cup plus 2 tbsp chopped onion | 162 | 180 | 198",
            "1 cup 2 tbsp chopped onion | 162 | 180 | 198",
            "1 lb 2 oz onions | 510.291 | 510.291 | 510.291",
            "1 lb. 2 oz. / 500g onions | 510.291 | 510.291 | 510.291",
            "1 lb 2 oz (510 g) onions | 510.291 | 510.291 | 510.291",
            "1lb 2½oz onions | 524.466 | 524.466 | 524.466",
            "1 kg 200 g onions | 1200 | 1200 | 1200",
            "onions 1 kg 200 g | 1200 | 1200 | 1200",
            "1 cup 2 tbsp (180 g) onions | 180 | 180 | 180",
            "1 lb 450 g onions | 453.592 | 453.592 | 453.592",
            "2 lb 900 g onions | 907.185 | 907.185 | 907.185",
            "1 lb (2 oz) onions | 453.592 | 453.592 | 453.592",
            "1 lb / 2 oz onions | 453.592 | 453.592 | 453.592",
            "1 lb or 2 oz onions | 453.592 | 453.592 | 453.592"})
    void a_line_weighs(String text, double min, double likely, double max) {
        var grams = grams(text, ONION);
        assertThat(grams.min()).isCloseTo(min, within(0.01));
        assertThat(grams.likely()).isCloseTo(likely, within(0.01));
        assertThat(grams.max()).isCloseTo(max, within(0.01));
    }

    @Test
    void volumes_that_follow_each_other_are_added_too() {
        assertThat(grams("2 cups 3 tbsp flour", FLOUR).likely())
                .isCloseTo(grams("2 cups plus 3 tbsp flour", FLOUR).likely(), within(1e-9));
        assertThat(grams("1 pint 3 fl oz flour", FLOUR).likely())
                .isCloseTo(grams("1 pint plus 3 fl oz flour", FLOUR).likely(), within(1e-9))
                .isGreaterThan(grams("1 pint flour", FLOUR).likely());
    }

    @Test
    void cloves_heaped_spoons_and_pinches_weigh_too() {
        assertThat(grams("2 cloves garlic", GARLIC).likely()).isCloseTo(6, within(1e-9));
        assertThat(grams("1 heaped tbsp flour", FLOUR).max()).isGreaterThan(1.9 * grams("1 tbsp flour", FLOUR)
                .likely());
        var pinch = grams("a pinch of flour", FLOUR);
        assertThat(pinch.min()).isPositive().isLessThan(pinch.likely() / 1.5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "onion, to taste | NO_AMOUNT", "3 flour | NO_UNIT", "2 bunches flour | NO_CONVERSION"})
    void what_is_not_known_says_why_and_is_not_nothing(String text, Unresolved why) {
        var weight = weigh(text, FLOUR);
        assertThat(weight.grams()).isEmpty();
        assertThat(weight.unresolved()).contains(why);
    }

    @Test
    void without_a_food_only_a_mass_tells() {
        assertThat(weigh("200 g moon dust", Optional.empty()).grams()).contains(Interval.exactly(200));
        assertThat(weigh("1 cup moon dust", Optional.empty()).grams()).isEmpty();
        assertThat(weigh("1 cup moon dust", Optional.empty()).unresolved()).contains(Unresolved.NO_FOOD);
        assertThat(weigh("1 cucumber", CUCUMBER).unresolved()).contains(Unresolved.NO_UNIT);
    }

    /** Each line says less than the one before. */
    @Test
    void to_know_less_never_narrows() {
        var lines = List.of(
                List.of("110 g onion", "1 medium onion", "1 onion"),
                List.of("1 large onion", "1 onion"),
                List.of("1 small onion", "1 onion"),
                List.of("1 cup chopped onion", "1 cup onion"),
                List.of("1 cup sliced onion", "1 cup onion"),
                List.of("2 tbsp flour", "1 to 3 tbsp flour"),
                List.of("2 large onions", "2 to 3 large onions", "1 to 4 large onions", "1 to 4 onions"));
        for (var ever : lines) {
            for (int i = 1; i < ever.size(); i++) {
                var food = ever.get(i).contains("flour") ? FLOUR : ONION;
                var more = grams(ever.get(i - 1), food);
                var less = grams(ever.get(i), food);
                assertThat(less.min()).as("%s, %s", ever.get(i - 1), ever.get(i)).isLessThanOrEqualTo(more.min());
                assertThat(less.max()).as("%s, %s", ever.get(i - 1), ever.get(i)).isGreaterThanOrEqualTo(more.max());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_wider_range_of_amounts_is_a_wider_weight_and_parts_sum_to_the_whole(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 300; i++) {
            int low = random.nextInt(1, 20);
            int high = low + random.nextInt(1, 20);
            var wide = grams("%d to %d tbsp flour".formatted(low, high), FLOUR);
            var narrow = grams("%d tbsp flour".formatted(random.nextInt(low, high + 1)), FLOUR);
            assertThat(wide.min()).as("seed %d", seed).isLessThanOrEqualTo(narrow.min() + 1e-9);
            assertThat(wide.max()).as("seed %d", seed).isGreaterThanOrEqualTo(narrow.max() - 1e-9);
            var parts = new ArrayList<LineNutrition>();
            double whole = 0;
            for (int k = 1; k <= low; k++) {
                parts.add(LineNutrition.of(FLOUR.nutrients(), grams(k + " g flour", FLOUR)));
                whole += k;
            }
            double sum = parts.stream().mapToDouble(part -> part.calories().orElseThrow().likely()).sum();
            var all = LineNutrition.of(FLOUR.nutrients(), Interval.exactly(whole));
            assertThat(sum).isCloseTo(all.calories().orElseThrow().likely(), within(1e-9));
        }
    }

    @Test
    void an_energy_that_is_not_stated_is_reckoned_and_says_so_and_what_is_unknown_is_absent() {
        var nutrition = LineNutrition.of(ONION.nutrients(), Interval.exactly(100));
        assertThat(nutrition.calories().orElseThrow().likely()).isCloseTo(
                4 * 1.1 + 4 * 9.34 + 9 * 0.1, within(1e-9));
        assertThat(nutrition.caloriesFrom()).contains(EnergyBasis.FOUR_FOUR_NINE);
        assertThat(nutrition.figures()).doesNotContainKey(Figure.SODIUM_MILLIGRAMS);
        var unknown = LineNutrition.of(Nutrients.UNKNOWN, Interval.exactly(100));
        assertThat(unknown.calories()).isEmpty();
        assertThat(unknown.caloriesFrom()).isEmpty();
        assertThat(unknown.figures()).isEmpty();
    }
}
