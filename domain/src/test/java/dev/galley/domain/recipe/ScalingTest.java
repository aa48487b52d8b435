package dev.galley.domain.recipe;

import static dev.galley.domain.recipe.RecipeSamples.content;
import static dev.galley.domain.recipe.RecipeSamples.line;
import static dev.galley.domain.recipe.RecipeSamples.spaghetti;
import static dev.galley.domain.recipe.RecipeSamples.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalingTest {
    /** A recipe for 4 with this one line, scaled. */
    private static IngredientLine scaled(IngredientLine line, int servings, Units units) {
        var recipe = content("Some", List.of(line), List.of(step("Mix.", 0)));
        return Scaling.of(recipe, Optional.of(servings), units).ingredients().getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 tsp sugar                | 1    | tsp   | sugar   | 6 | 1½ tsp sugar
            1 tbsp soy sauce           | 1    | tbsp  | soy     | 2 | 1½ tsp soy sauce
            2 tsp sugar                | 2    | tsp   | sugar   | 12 | 2 tbsp sugar
            ½ tsp vanilla              | 0.5  | tsp   | vanilla | 2 | ¼ tsp vanilla
            ⅛ tsp saffron              | 0.125 | tsp  | saffron | 1 | 1 pinch saffron
            6 tbsp oil                 | 6    | tbsp  | oil     | 8 | 180 ml oil
            400 g flour                | 400  | g     | flour   | 2 | 200 g flour
            400 g flour, sifted        | 400  | g     | flour   | 12 | 1.2 kg flour, sifted
            1.5 kg potatoes            | 1.5  | kg    | potato  | 2 | 750 g potatoes
            1 l water                  | 1    | l     | water   | 1 | 250 ml water
            135 g butter               | 135  | g     | butter  | 8 | 270 g butter
            100 g nuts                 | 100  | g     | nut     | 3 | 75 g nuts
            125 g rice                 | 125  | g     | rice    | 3 | 95 g rice
            100 g rice                 | 100  | g     | rice    | 7 | 175 g rice
            2 eggs                     | 2    |       | egg     | 2 | 1 egg
            1 large onion, chopped     | 1    |       | onion   | 8 | 2 large onions, chopped
            1 tomato                   | 1    |       | tomato  | 6 | 1½ tomatoes
            3 cloves garlic            | 3    | clove | garlic  | 1 | ¾ clove garlic
            1 clove garlic             | 1    | clove | garlic  | 12 | 3 cloves garlic
            2 bay leaves               | 2    | leaf  | bay     | 1 | 1 leaf bay
            1 cup milk                 | 1    | cup   | milk    | 6 | 1½ cups milk
            1/2 cup milk               | 0.5  | cup   | milk    | 8 | 1 cup milk
            1 1/2 cups milk            | 1.5  | cup   | milk    | 8 | 3 cups milk
            1 can (400 g) tomatoes     | 1    | can   | tomato  | 8 | 2 cans (400 g) tomatoes
            1 large or 2 small onions  | 1    |       | onions  | 8 | 2 large or 4 small onions
            2 radishes                 | 2    |       | radishes | 8 | 4 radishes
            2 eggs                     | 2    |       | eggs    | 2 | 1 egg
            2 bay leaves               | 2    |       | bay leaves | 2 | 1 bay leaf
            1 bay leaf                 | 1    |       | bay leaf | 8 | 2 bay leaves
            3 eggs                     | 3    |       | eggs    | 8 | 6 eggs
            2 asparagus                | 2    |       | asparagus | 8 | 4 asparagus
            salt to taste              |      |       | salt    | 8 | salt to taste
            a knob of butter           | 1    | knob  | butter  | 8 | 2 knobs butter
            """)
    void amounts_are_what_a_kitchen_can_measure(
            String text, String quantity, String unit, String name, int servings, String expected) {
        var line = line(text, quantity == null ? "" : quantity, unit == null ? "" : unit, name);
        assertThat(scaled(line, servings, Units.AS_WRITTEN).text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            500 g flour     | 500  | g    | US     | lb   | 1⅛ lb flour
            100 g butter    | 100  | g    | US     | oz   | 3½ oz butter
            250 ml milk     | 250  | ml   | US     | cup  | 1 cup milk
            2 tbsp oil      | 2    | tbsp | US     | tbsp | 2 tbsp oil
            5 ml vanilla    | 5    | ml   | US     | tsp  | 1 tsp vanilla
            8 oz chocolate  | 8    | oz   | METRIC | g    | 225 g chocolate
            2 lb beef       | 2    | lb   | METRIC | g    | 910 g beef
            1 cup milk      | 1    | cup  | METRIC | ml   | 240 ml milk
            1 fl oz rum     | 1    | fl oz | METRIC | tbsp | 2 tbsp rum
            2 pint stock    | 2    | pint | METRIC | ml   | 950 ml stock
            """)
    void units_are_those_of_the_readers_kitchen(
            String text, String quantity, String unit, Units units, String expectedUnit, String expected) {
        var line = scaled(line(text, quantity, unit, "thing"), 4, units);
        assertThat(line.unit()).contains(expectedUnit);
        assertThat(line.text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 cup plus 2 tbsp flour        | 1   | cup | flour    | 8 | 2 cups plus 4 tbsp flour
            1 cup + 2 tbsp flour           | 1   | cup | flour    | 8 | 2 cups + 4 tbsp flour
            250 g / 9 oz butter            | 250 | g   | butter   | 8 | 500 g / 18 oz butter
            250g/9oz butter                | 250 | g   | butter   | 8 | 500 g/18 oz butter
            250 g or 9 oz butter           | 250 | g   | butter   | 8 | 500 g or 18 oz butter
            1 lb 2 oz flour                | 1   | lb  | flour    | 8 | 2 lb 4 oz flour
            1 lb 2 oz flour                | 1   | lb  | flour    | 2 | 9 oz flour
            1 lb 10 oz flour               | 1   | lb  | flour    | 8 | 3 lb 4 oz flour
            1 cup flour (125 g)            | 1   | cup | flour    | 8 | 2 cups flour (250 g)
            1 cup (125 g) flour            | 1   | cup | flour    | 2 | ½ cup (65 g) flour
            200 g flour, plus 2 tbsp extra | 200 | g   | flour    | 8 | 400 g flour, plus 4 tbsp extra
            2 (14-oz) cans tomatoes        | 2   | can | tomatoes | 8 | 4 (14-oz) cans tomatoes
            2 (14-oz) cans tomatoes        | 2   | can | tomatoes | 2 | 1 (14-oz) can tomatoes
            2 14-oz cans tomatoes          | 2   | can | tomatoes | 8 | 4 14-oz cans tomatoes
            3 x 400g tins tomatoes         | 3   | can | tomatoes | 8 | 6 x 400g tins tomatoes
            2 × 400 g tins tomatoes        | 2   | can | tomatoes | 8 | 4 × 400 g tins tomatoes
            1 (8 ounce) package cream cheese | 1 | package | cream cheese | 8 | 2 (8 ounce) packages cream cheese
            1 (8 ounce) package cream cheese | 1 |     | cream cheese | 8 | 2 (8 ounce) packages cream cheese
            2 cans (14 oz) tomatoes        | 2   | can | tomatoes | 8 | 4 cans (14 oz) tomatoes
            4 salmon fillets (6 oz each)   | 4   |     | salmon fillet | 8 | 8 salmon fillets (6 oz each)
            4 salmon fillets, each about 180 g | 4 |   | salmon fillet | 8 | 8 salmon fillets, each about 180 g
            1 2-inch piece ginger          | 1   |     | ginger   | 4 | 1 2-inch piece ginger
            2 eggs plus 1 yolk             | 2   |     | eggs     | 8 | 4 eggs plus 2 yolk
            """)
    void every_amount_of_a_line_scales_but_the_size_of_a_package(
            String text, String quantity, String unit, String name, int servings, String expected) {
        var line = line(text, quantity, unit == null ? "" : unit, name);
        assertThat(scaled(line, servings, Units.AS_WRITTEN).text()).isEqualTo(expected);
        assertThat(scaled(line, 4, Units.AS_WRITTEN).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 cup plus 2 tbsp milk           | 1   | cup     | METRIC | 4 | 240 ml plus 2 tbsp milk
            250 g / 9 oz butter              | 250 | g       | METRIC | 4 | 250 g butter
            250 g / 9 oz butter              | 250 | g       | METRIC | 8 | 500 g butter
            9 oz (250 g) butter              | 9   | oz      | METRIC | 4 | 260 g butter
            250 g (9 oz, softened) butter    | 250 | g       | METRIC | 4 | 250 g (softened) butter
            250 g / 9 oz butter              | 250 | g       | US     | 4 | 9 oz butter
            1 stick (4 oz / 115 g) butter    | 1   | stick   | METRIC | 8 | 2 sticks (115 g) butter
            1 lb 2 oz flour                  | 1   | lb      | METRIC | 4 | 510 g flour
            1 cup flour (4½ oz)              | 1   | cup     | METRIC | 4 | 240 ml flour (130 g)
            2 (14-oz) cans tomatoes          | 2   | can     | METRIC | 4 | 2 (400 g) cans tomatoes
            3 x 400g tins tomatoes           | 3   | can     | US     | 8 | 6 x 14 oz tins tomatoes
            1 (8 ounce) package cheese       | 1   | package | METRIC | 8 | 2 (225 g) packages cheese
            """)
    void no_amount_of_a_line_is_in_units_that_the_reader_does_not_want(
            String text, String quantity, String unit, Units units, int servings, String expected) {
        assertThat(scaled(line(text, quantity, unit, "thing"), servings, units).text()).isEqualTo(expected);
    }

    @Test
    void cups_of_what_does_not_pour_become_grams_by_their_weight() {
        var flour = line("2 cups flour", "2", "cup", "flour", Optional.of(RecipeSamples.OIL), 250);
        assertThat(scaled(flour, 4, Units.METRIC).text()).isEqualTo("250 g flour");
        var milk = line("2 cups milk", "2", "cup", "milk", Optional.of(RecipeSamples.OIL), 490);
        assertThat(scaled(milk, 4, Units.METRIC).text()).isEqualTo("470 ml milk");
    }

    @Test
    void a_range_stays_one_while_its_ends_differ() {
        var chillies = new IngredientLine(
                "2 to 3 chillies", Optional.of(new BigDecimal("2")), Optional.of(new BigDecimal("3")), Optional.empty(),
                "chilli", Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(), Optional
                        .empty());
        assertThat(scaled(chillies, 8, Units.AS_WRITTEN).text()).isEqualTo("4 to 6 chillies");
        assertThat(scaled(chillies, 8, Units.AS_WRITTEN).quantityMax()).contains(new BigDecimal("6"));
    }

    @Test
    void as_many_as_it_is_for_is_the_recipe_itself() {
        assertThat(Scaling.of(spaghetti(), Optional.of(4), Units.AS_WRITTEN)).isEqualTo(spaghetti());
        assertThat(Scaling.of(spaghetti(), Optional.empty(), Units.AS_WRITTEN)).isEqualTo(spaghetti());
    }

    @Test
    void twice_and_then_half_is_the_recipe_itself() {
        var twice = Scaling.of(spaghetti(), Optional.of(8), Units.AS_WRITTEN);
        assertThat(twice.ingredients().getFirst().quantity()).contains(new BigDecimal("800"));
        var back = Scaling.of(twice, Optional.of(4), Units.AS_WRITTEN);
        assertThat(back.ingredients().getFirst()).isEqualTo(spaghetti().ingredients().getFirst());
        assertThat(back.ingredients().get(1)).isEqualTo(spaghetti().ingredients().get(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 cup plus 2 tbsp flour     | 1   | cup | flour
            250 g / 9 oz butter         | 250 | g   | butter
            2 lb 4 oz flour             | 2   | lb  | flour
            1 cup flour (125 g)         | 1   | cup | flour
            2 (14-oz) cans tomatoes     | 2   | can | tomatoes
            3 x 400g tins tomatoes      | 3   | can | tomatoes
            1 large or 2 small onions   | 1   |     | onions
            2 cans (14 oz) tomatoes     | 2   | can | tomatoes
            """)
    void the_text_of_twice_and_then_half_is_as_it_was(String text, String quantity, String unit, String name) {
        var recipe = content("Some", List.of(line(text, quantity, unit == null ? "" : unit, name)), List.of(
                step("Mix.", 0)));
        var twice = Scaling.of(recipe, Optional.of(8), Units.AS_WRITTEN);
        assertThat(twice.ingredients().getFirst().text()).isNotEqualTo(text);
        assertThat(Scaling.of(twice, Optional.of(4), Units.AS_WRITTEN).ingredients().getFirst().text())
                .isEqualTo(text);
    }

    @Test
    void a_text_that_would_grow_too_long_is_told_shortly() {
        var litres = line("1 l broth, ".repeat(45).strip(), "1", "l", "broth");
        assertThat(scaled(litres, 3, Units.US).text()).isEqualTo("3¼ cups broth");
    }

    @Test
    void no_unit_of_the_other_kitchen_is_left_however_a_line_is_put_together() {
        var amounts = List.of("1 cup", "250 g", "9 oz", "2 lb", "300 ml", "1 pint", "2 fl oz", "1 quart", "1-2 cups",
                "1 kg",
                "3 dl");
        var joins = List.of(" plus ", " / ", " or ", " (", " ", " + ");
        for (var first : amounts) {
            for (var second : amounts) {
                for (var join : joins) {
                    var text = first + join + second + (join.endsWith("(") ? ")" : "")
                            + " stuff, each 14-oz can 8 ounces";
                    var line = line(text, "", "", "stuff");
                    assertThat(scaled(line, 8, Units.METRIC).text())
                            .doesNotContainPattern("\\d\\s?-?(cups?|oz|ounces?|lb|pints?|fl oz|quarts?)\\b");
                    assertThat(scaled(line, 4, Units.US).text())
                            .doesNotContainPattern("\\d\\s?-?(g|kg|ml|dl|l)\\b");
                    assertThat(scaled(line, 4, Units.AS_WRITTEN).text()).isEqualTo(text);
                }
            }
        }
    }

    @Test
    void amounts_in_steps_scale_along_and_times_and_temperatures_do_not() {
        var twice = Scaling.of(spaghetti(), Optional.of(8), Units.AS_WRITTEN);
        assertThat(twice.steps().get(1).instruction())
                .isEqualTo("Warm the garlic in 180 ml of the oil for 5 minutes, never over 120 °C.");
        assertThat(twice.steps().get(1).durationSeconds()).contains(600);
        assertThat(twice.ingredients().getFirst().grams().orElseThrow().likely()).isCloseTo(800, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bring 1 l water to a boil in a 3 l pot.            | Bring 2 l water to a boil in a 3 l pot.
            Cut the dough into 60 g pieces of dough each.      | Cut the dough into 60 g pieces of dough each.
            Use 10 g salt per litre of water.                  | Use 10 g salt per litre of water.
            Roll it 5 mm thick and 20 cm wide.                 | Roll it 5 mm thick and 20 cm wide.
            Add 1 tsp of the salt and half of the water.       | Add 1½ tsp of the salt and half of the water.
            Add 1 lb 2 oz dough.                               | Add 2 lb 4 oz dough.
            Add 1 cup plus 2 tbsp water.                       | Add 2 cups plus 4 tbsp water.
            Add 250 g / 9 oz dough.                            | Add 500 g / 18 oz dough.
            Add 250 g (9 oz) of the dough.                     | Add 500 g (18 oz) of the dough.
            Stir in 100 g butter from another recipe.          | Stir in 100 g butter from another recipe.
            Simmer for 20 minutes at 90 °C, add 250 ml hot water. | Simmer for 20 minutes at 90 °C, add 500 ml hot water.
            """)
    void a_step_scales_only_what_is_surely_an_ingredient(String written, String expected) {
        var recipe = content(
                "Dough",
                List.of(
                        line("1 l water", "1", "l", "water"),
                        line("2 tsp salt", "2", "tsp", "salt"),
                        line("500 g dough", "500", "g", "dough")),
                List.of(step(written, 0, 1, 2)));
        assertThat(Scaling.of(recipe, Optional.of(8), Units.AS_WRITTEN).steps().getFirst().instruction())
                .isEqualTo(expected);
    }

    @Test
    void a_text_that_does_not_begin_with_its_amount_is_composed_anew() {
        var odd = line("Flour: about a pound (450 g)", "450", "g", "flour");
        assertThat(scaled(odd, 8, Units.AS_WRITTEN).text()).isEqualTo("900 g flour");
    }
}
