package dev.galley.domain.recipe;

import static dev.galley.domain.recipe.RecipeSamples.content;
import static dev.galley.domain.recipe.RecipeSamples.line;
import static dev.galley.domain.recipe.RecipeSamples.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.galley.domain.kernel.Interval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScalingRuleTest {
    private static final ScalingRule.Dish DISH = new ScalingRule.Dish(false, false);

    private static ScalingRule rule(String text, String quantity, String unit, String name) {
        return ScalingRule.of(line(text, quantity, unit == null ? "" : unit, name), DISH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 tsp salt                            | 1   | tsp    | salt               | SEASONING
            20 g sea salt                         | 20  | g      | sea salt           | SEASONING
            1 TL Salz                             | 1   | tsp    | Salz               | SEASONING
            1 c. à c. de sel                      | 1   | tsp    | sel                | SEASONING
            1 cucharadita de sal                  | 1   | tsp    | sal                | SEASONING
            塩 小さじ1                              | 1   | tsp    | 塩                  | SEASONING
            盐 5克                                 | 5   | g      | 盐                  | SEASONING
            200 g salted butter                   | 200 | g      | salted butter      | LINEAR
            300 g salt cod                        | 300 | g      | salt cod           | LINEAR
            1 tsp cayenne pepper                  | 1   | tsp    | cayenne pepper     | SEASONING
            ½ tsp ground black pepper             | 0.5 | tsp    | ground black pepper | SEASONING
            1 tsp chilli flakes                   | 1   | tsp    | chilli flakes      | SEASONING
            2 red chillies                        | 2   |        | red chilli         | LINEAR
            2 red peppers                         | 2   |        | red pepper         | LINEAR
            250 g chilli                          | 250 | g      | chilli             | LINEAR
            6 cloves garlic                       | 6   | clove  | garlic             | LINEAR
            1 tsp ground cloves                   | 1   | tsp    | ground cloves      | SEASONING
            2 tsp baking powder                   | 2   | tsp    | baking powder      | LEAVENING
            1 TL Natron                           | 1   | tsp    | Natron             | LEAVENING
            7 g dried yeast                       | 7   | g      | dried yeast        | LINEAR
            4 sheets gelatine                     | 4   | sheet  | gelatine           | LINEAR
            1 l oil, for deep-frying              | 1   | l      | oil                | FRYING_OIL
            500 ml oil for frying                 | 500 | ml     | oil                | FRYING_OIL
            2 tbsp oil, for frying                | 2   | tbsp   | oil                | PAN_FAT
            1 tbsp butter, for greasing           | 1   | tbsp   | butter             | PAN_FAT
            10 g Butter für die Form              | 10  | g      | Butter             | PAN_FAT
            8 tbsp olive oil                      | 8   | tbsp   | olive oil          | LINEAR
            4 l water, for the pasta              | 4   | l      | water              | BOILING_WATER
            500 ml water                          | 500 | ml     | water              | LINEAR
            2 tbsp lemon juice, or to taste       | 2   | tbsp   | lemon juice        | TO_TASTE
            1 tsp salt, or to taste               | 1   | tsp    | salt               | SEASONING
            2 large eggs                          | 2   |        | egg                | WHOLE_EGGS
            3 egg yolks                           | 3   |        | egg yolk           | WHOLE_EGGS
            3 eggplants                           | 3   |        | eggplant           | LINEAR
            200 g egg noodles                     | 200 | g      | egg noodles        | LINEAR
            1 tsp vanilla                         | 1   | tsp    | vanilla            | LINEAR
            """)
    void a_line_goes_by_what_it_is(String text, String quantity, String unit, String name, ScalingRule rule) {
        assertThat(rule(text, quantity, unit, name)).isEqualTo(rule);
    }

    @Test
    void salt_goes_with_the_flour_in_a_dough_and_with_the_weight_where_it_keeps_food() {
        var salt = line("10 g salt", "10", "g", "salt");
        var dough = content("Loaf", List.of(
                salt, line("500 g bread flour", "500", "g", "bread flour"), line("7 g yeast", "7", "g", "yeast")),
                List.of(step("Knead.", 0)));
        assertThat(ScalingRule.of(salt, ScalingRule.Dish.of(dough))).isEqualTo(ScalingRule.LINEAR);
        var kraut = content("Sauerkraut", List.of(salt), List.of(step("Wait.", 0)));
        assertThat(ScalingRule.of(salt, ScalingRule.Dish.of(kraut))).isEqualTo(ScalingRule.LINEAR);
        var soup = content("Hamburger soup", List.of(salt), List.of(step("Boil.", 0)));
        assertThat(ScalingRule.of(salt, ScalingRule.Dish.of(soup))).isEqualTo(ScalingRule.SEASONING);
        assertThat(rule("5 g curing salt", "5", "g", "curing salt")).isEqualTo(ScalingRule.LINEAR);
    }

    @Test
    void what_the_author_has_decided_wins() {
        var salt = line("1 tsp salt", "1", "tsp", "salt");
        assertThat(ScalingRule.of(salt.with(Optional.of(LineScaling.LINEAR), Optional.empty()), DISH))
                .isEqualTo(ScalingRule.LINEAR);
        var leaf = line("1 bay leaf", "1", "", "bay leaf").with(Optional.of(LineScaling.FIXED), Optional.empty());
        assertThat(ScalingRule.of(leaf, DISH)).isEqualTo(ScalingRule.PINNED);
    }

    @ParameterizedTest
    @EnumSource
    void twice_and_half_is_nothing_once_is_once_and_more_never_takes_less(ScalingRule rule) {
        assertThat(rule.factor(Amount.Factor.ratio(7, 7)).value()).isEqualTo(1.0);
        var random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            double times = Math.pow(10, random.nextDouble() * 4 - 2);
            double more = times * (1 + random.nextDouble());
            var there = rule.factor(Amount.Factor.about(times)).value();
            var back = rule.factor(Amount.Factor.about(1 / times)).value();
            assertThat(there * back).isCloseTo(1, within(1e-9));
            assertThat(rule.factor(Amount.Factor.about(more)).value()).isGreaterThanOrEqualTo(there);
            if (there != 1) {
                var dish = rule.inverse(Amount.Factor.about(there)).orElseThrow();
                assertThat(dish.value() / times).isCloseTo(1, within(1e-9));
            }
        }
        assertThat(rule.factor(Amount.Factor.ratio(2, 1)).value()).isBetween(1.0, 2.0);
    }

    /** Thousands of recipes, of lines of every rule. */
    @Test
    void every_scaled_recipe_keeps_to_the_laws() {
        var random = new Random(12);
        var kinds = List.of(
                line("1 tsp salt", "1", "tsp", "salt", Optional.empty(), 6),
                line("400 g beans", "400", "g", "beans", Optional.empty(), 400),
                line("3 eggs", "3", "", "egg", Optional.empty(), 150),
                line("2 tsp baking powder", "2", "tsp", "baking powder", Optional.empty(), 9),
                line("1 l oil, for deep-frying", "1", "l", "oil", Optional.empty(), 920),
                line("2 tbsp butter, for the pan", "2", "tbsp", "butter", Optional.empty(), 28),
                line("1 tbsp lime juice, to taste", "1", "tbsp", "lime juice"),
                line("salt to taste", "", "", "salt"));
        for (int i = 0; i < 2_000; i++) {
            var lines = new ArrayList<IngredientLine>();
            for (int n = random.nextInt(1, 6); n > 0; n--) {
                lines.add(kinds.get(random.nextInt(kinds.size())));
            }
            var recipe = content("Some", lines, List.of(step("Mix.", 0)));
            var times = BigDecimal.valueOf(random.nextInt(10, 2_001), 2);
            var more = times.add(BigDecimal.valueOf(random.nextInt(1, 300), 2)).min(ScaleBy.Factor.MOST);
            var less = Scaling.of(recipe, new ScaleBy.Factor(times), Units.AS_WRITTEN);
            var larger = Scaling.of(recipe, new ScaleBy.Factor(more), Units.AS_WRITTEN);
            assertThat(Scaling.of(recipe, new ScaleBy.Factor(BigDecimal.ONE), Units.AS_WRITTEN).content())
                    .isSameAs(recipe);
            for (int n = 0; n < lines.size(); n++) {
                assertThat(less.lines().get(n).factor()).isLessThanOrEqualTo(larger.lines().get(n).factor());
                var grams = less.content().ingredients().get(n).grams().map(Interval::likely);
                double factor = less.lines().get(n).factor();
                assertThat(grams).isEqualTo(lines.get(n).grams().map(weight -> weight.likely() * (factor == 1
                        ? 1
                        : factor)));
                boolean asTheDish = Math.abs(factor - times.doubleValue()) < 1e-9 * factor;
                assertThat(less.lines().get(n).note().isEmpty())
                        .as("whoever does not scale with the dish says why: " + lines.get(n).text())
                        .isEqualTo(asTheDish);
            }
        }
    }

    @Test
    void whoever_does_not_scale_with_the_dish_says_why() {
        var recipe = content("Soup", List.of(
                line("1 tsp salt", "1", "tsp", "salt", Optional.empty(), 6), line("1 l stock", "1", "l", "stock"),
                line("3 eggs", "3", "", "egg", Optional.empty(), 150)), List.of(
                        step("Add 1 tsp of the salt to 1 l stock.", 0, 1)));
        var twice = Scaling.of(recipe, new ScaleBy.Servings(8), Units.AS_WRITTEN);
        assertThat(twice.content().ingredients()).extracting(IngredientLine::text)
                .containsExactly("1½ tsp salt", "2 l stock", "6 eggs");
        assertThat(twice.content().steps().getFirst().instruction()).isEqualTo("Add 1½ tsp of the salt to 2 l stock.");
        assertThat(twice.lines().getFirst().note()).hasValueSatisfying(
                note -> assertThat(note).contains("taste").contains("×1.5 here, not ×2"));
        assertThat(twice.lines().get(1).note()).isEmpty();
        assertThat(twice.content().ingredients().getFirst().grams().orElseThrow().likely()).isCloseTo(9, within(1e-9));
        assertThat(twice.isUneven()).isTrue();

        var half = Scaling.of(recipe, new ScaleBy.Servings(2), Units.AS_WRITTEN);
        assertThat(half.content().ingredients().get(2).text()).isEqualTo("2 eggs");
        assertThat(half.lines().get(2).note()).hasValueSatisfying(note -> assertThat(note).contains("whole eggs"));
        assertThat(half.content().ingredients().get(2).grams().orElseThrow().likely()).isCloseTo(100, within(1e-9));
    }
}
