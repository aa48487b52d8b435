package dev.galley.domain.food.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.food.line.ParsedLine.Amount;
import dev.galley.domain.food.line.ParsedLine.Span;
import dev.galley.domain.kernel.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngredientLinesTest {
    private static ParsedLine read(String text) {
        return IngredientLines.parse(text, Language.EN);
    }

    private static Amount amount(String quantity, String unit) {
        return new Amount(Optional.of(new BigDecimal(quantity)), Optional.empty(), Optional.ofNullable(unit));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 g salt            | 2
            1.5 g salt          | 1.5
            1,5 g salt          | 1.5
            .5 g salt           | 0.5
            1,500 g salt        | 1500
            1/2 g salt          | 0.5
            1⁄2 g salt          | 0.5
            1/3 g salt          | 0.333333
            ½ g salt            | 0.5
            1½ g salt           | 1.5
            1 ½ g salt          | 1.5
            1 1/2 g salt        | 1.5
            1-1/2 g salt        | 1.5
            1 and 1/2 g salt    | 1.5
            １２ g salt          | 12
            one g salt          | 1
            half a cup salt     | 0.5
            a cup salt          | 1
            one and a half cups salt | 1.5
            one and one-half cups salt | 1.5
            one and one half cups salt | 1.5
            one and 1/2 cups salt    | 1.5
            two and three-quarters cups salt | 2.75
            1 and one-third cups salt | 1.333333
            1 & 1/2 cups salt        | 1.5
            one & a half cups salt   | 1.5
            a dozen g salt           | 12
            2 doz. salt              | 24
            ½ a salt                 | 0.5
            a couple of cups salt    | 2
            three quarters of a cup salt | 0.75
            """)
    void a_number_is_read_however_it_is_written(String text, BigDecimal quantity) {
        assertThat(read(text).quantity()).contains(quantity);
        assertThat(read(text).name()).isEqualTo("salt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            half and half                | half and half |
            Half & half                  | Half & half   |
            half-and-half                | half-and-half |
            half and half, for serving   | half and half |
            1 half and half              | half and half | 1
            2 tbsp half and half         | half and half | 2
            half a cup of half and half  | half and half | 0.5
            half cup half & half         | half & half   | 0.5
            """)
    void half_and_half_is_a_cream_and_no_amount(String text, String name, BigDecimal quantity) {
        assertThat(read(text).name()).isEqualTo(name);
        assertThat(read(text).quantity()).isEqualTo(Optional.ofNullable(quantity));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2-3 cups milk            | 2   | 3
            2–3 cups milk            | 2   | 3
            2 - 3 cups milk          | 2   | 3
            2 to 3 cups milk         | 2   | 3
            2 or 3 cups milk         | 2   | 3
            between 2 and 3 cups milk | 2  | 3
            1 to 1 1/2 cups milk     | 1   | 1.5
            ½-¾ cups milk            | 0.5 | 0.75
            2 cups - 3 cups milk     | 2   | 3
            """)
    void a_range_has_two_ends(String text, BigDecimal low, BigDecimal high) {
        assertThat(read(text).quantity()).contains(low);
        assertThat(read(text).quantityMax()).contains(high);
        assertThat(read(text).unit()).contains("cup");
        assertThat(read(text).name()).isEqualTo("milk");
    }

    @Test
    void the_comma_parts_thousands_in_english_and_decimals_in_german() {
        assertThat(read("1,500 g flour").quantity()).contains(new BigDecimal("1500"));
        assertThat(IngredientLines.parse("1,500 kg Mehl", Language.DE).quantity()).contains(new BigDecimal("1.5"));
        assertThat(IngredientLines.parse("1.500 g Mehl", Language.DE).quantity()).contains(new BigDecimal("1500"));
        assertThat(IngredientLines.parse("1 500 g de farine", Language.FR).quantity()).contains(new BigDecimal("1500"));
    }

    @ParameterizedTest
    @CsvSource({"1 T oil, tbsp", "1 t oil, tsp", "2 Tbsp. oil, tbsp", "1 c. oil, cup", "3 lbs. oil, lb",
            "1 fl. oz. oil, fl oz"})
    void abbreviations_keep_their_case_and_lose_their_points(String text, String unit) {
        assertThat(read(text).unit()).contains(unit);
        assertThat(read(text).name()).isEqualTo("oil");
    }

    @Test
    void the_first_of_two_amounts_wins_and_both_are_kept() {
        var line = read("250 g / 9 oz plain flour");
        assertThat(line.quantity()).contains(new BigDecimal("250"));
        assertThat(line.amounts()).containsExactly(amount("250", "g"), amount("9", "oz"));
        assertThat(read("1 cup plus 2 tbsp milk").amounts()).containsExactly(amount("1", "cup"), amount("2", "tbsp"));
        assertThat(read("2 tbsp + 1 tsp milk").amounts()).containsExactly(amount("2", "tbsp"), amount("1", "tsp"));
        assertThat(read("1lb 2oz milk").amounts()).containsExactly(amount("1", "lb"), amount("2", "oz"));
        assertThat(read("1 cup milk (240 ml)").amounts()).containsExactly(amount("1", "cup"), amount("240", "ml"));
    }

    @ParameterizedTest
    @CsvSource({
            "2 (14-oz) cans beans, 2, can, 14, oz", "2 14-ounce cans beans, 2, can, 14, oz",
            "1 x 400g tin beans, 1, can, 400, g",
            "1 can (400 g) beans, 1, can, 400, g", "1 (2-inch) piece beans, 1, piece, 2, in"})
    void packages_are_counted_and_their_size_is_kept(String text, String count, String unit, String size, String of) {
        var line = read(text);
        assertThat(line.amounts()).containsExactly(amount(count, unit), amount(size, of));
        assertThat(line.name()).isEqualTo("beans");
    }

    @Test
    void a_measured_package_is_its_measure() {
        var line = read("400g/14oz tin chopped tomatoes");
        assertThat(line.amounts()).containsExactly(amount("400", "g"), amount("14", "oz"));
        assertThat(line.name()).isEqualTo("chopped tomatoes");
    }

    @Test
    void counted_things_have_no_unit() {
        assertThat(read("3 large eggs").unit()).isEmpty();
        assertThat(read("3 large eggs").size()).contains("large");
        assertThat(read("3 large eggs").name()).isEqualTo("eggs");
    }

    @Test
    void a_unit_may_stand_after_the_name_of_what_it_counts() {
        var line = read("2 large garlic cloves, crushed");
        assertThat(line.unit()).contains("clove");
        assertThat(line.name()).isEqualTo("garlic");
        assertThat(read("3 whole cloves").name()).isEqualTo("whole cloves");
        assertThat(read("1 cinnamon stick").name()).isEqualTo("cinnamon stick");
        assertThat(read("6 cloves").name()).isEqualTo("cloves");
    }

    @Test
    void a_unit_needs_no_number() {
        var line = read("pinch of salt");
        assertThat(line.quantity()).isEmpty();
        assertThat(line.unit()).contains("pinch");
        assertThat(line.name()).isEqualTo("salt");
    }

    @Test
    void an_amount_may_stand_after_the_food() {
        assertThat(read("Spaghetti 12oz (350g)").amounts()).containsExactly(amount("12", "oz"), amount("350", "g"));
        assertThat(read("Sugar, 2 tablespoons").unit()).contains("tbsp");
        assertThat(read("Corn (1 can)").unit()).contains("can");
        assertThat(read("eggs: 2").quantity()).contains(new BigDecimal("2"));
    }

    @Test
    void a_number_that_is_no_amount_stays_in_the_name() {
        assertThat(read("70% dark chocolate").quantity()).isEmpty();
        assertThat(read("1 cup 2% milk").name()).isEqualTo("2% milk");
        assertThat(IngredientLines.parse("Mehl Type 405", Language.DE).quantity()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 tbsp roughly chopped fresh parsley        | fresh parsley  | roughly chopped
            2 cups peeled, seeded, and diced tomatoes   | tomatoes       | peeled, seeded, and diced
            1 onion, peeled and finely diced            | onion          | peeled and finely diced
            3 cups cold lamb ground coarsely            | cold lamb      | ground coarsely
            2 tbsp butter melted                        | butter         | melted
            1 leek, cut into 2-inch/5cm lengths         | leek           | cut into 2-inch/5cm lengths
            1 lemon, juice only                         | lemon          | juice only
            Zest and juice of 2 limes                   | limes          | Zest and juice of
            1 clove garlic (peeled)                     | garlic         | peeled
            """)
    void what_is_done_to_the_food_is_preparation(String text, String name, String preparation) {
        assertThat(read(text).name()).isEqualTo(name);
        assertThat(read(text).preparation()).contains(preparation);
    }

    @ParameterizedTest
    @CsvSource({
            "ground beef", "dried oregano", "baking powder", "sour cream", "sweetened condensed milk", "smoked paprika",
            "crushed red pepper flakes", "toasted sesame oil", "minced beef", "canned black beans",
            "mixed salad leaves",
            "hot water", "frozen peas", "unsalted butter", "rolled oats"})
    void kinds_of_food_are_names(String name) {
        assertThat(read("2 cups " + name).name()).isEqualTo(name);
        assertThat(read("2 cups " + name).preparation()).isEmpty();
    }

    @Test
    void cans_hold_what_their_label_says() {
        assertThat(read("1 can chopped tomatoes").name()).isEqualTo("chopped tomatoes");
        assertThat(read("1 cup chopped tomatoes").preparation()).contains("chopped");
    }

    @Test
    void preparation_of_the_second_food_is_taken_out_of_the_name() {
        var line = read("Salt and freshly ground black pepper");
        assertThat(line.name()).isEqualTo("Salt and black pepper");
        assertThat(line.preparation()).contains("freshly ground");
        assertThat(line.spans()).containsEntry(Field.NAME, List.of(new Span(0, 8), new Span(24, 36)));
    }

    @Test
    void purposes_are_not_notes() {
        assertThat(read("sunflower oil, for deep-frying").purpose()).contains("for deep-frying");
        assertThat(read("lemon wedges, to serve").purpose()).contains("to serve");
        assertThat(read("salt, to taste").note()).contains("to taste");
        assertThat(read("2 tbsp flour, plus extra for dusting").note()).contains("plus extra for dusting");
        assertThat(read("1 bean, soaked in water for 1 hour").preparation()).contains("soaked in water for 1 hour");
    }

    @Test
    void optional_is_a_flag_and_a_note() {
        assertThat(read("1 tsp sugar (optional)").optional()).isTrue();
        assertThat(read("1 tsp sugar (optional)").note()).contains("optional");
        assertThat(read("1 tsp sugar").optional()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 tbsp butter or olive oil             | butter, olive oil
            2 tbsp olive, corn or sunflower oil    | olive oil, corn oil, sunflower oil
            1 cup beef or chicken stock            | beef stock, chicken stock
            1 cup fresh or frozen blueberries      | fresh blueberries, frozen blueberries
            1 red or green bell pepper             | red bell pepper, green bell pepper
            """)
    void a_choice_is_told_in_complete_foods(String text, String foods) {
        assertThat(String.join(", ", read(text).alternatives())).isEqualTo(foods);
        assertThat(read(text).food()).isEqualTo(read(text).alternatives().getFirst());
    }

    @Test
    void another_amount_of_another_food_is_a_note() {
        var line = read("1 tbsp fresh oregano or 1 tsp dried");
        assertThat(line.name()).isEqualTo("fresh oregano");
        assertThat(line.note()).contains("or 1 tsp dried");
        assertThat(line.alternatives()).isEmpty();
    }

    @Test
    void words_of_size_are_kept_apart() {
        assertThat(read("1 heaped tbsp sugar").size()).contains("heaped");
        assertThat(read("10 large, even-sized mushrooms").size()).contains("large, even-sized");
        assertThat(read("about 2 cups milk").note()).contains("about");
    }

    @ParameterizedTest
    @CsvSource({"2 cups or more milk, or more", "20 or so cherries, or so", "a pinch or two of salt, or two"})
    void how_loosely_an_amount_is_meant_is_a_note(String text, String note) {
        assertThat(read(text).note()).contains(note);
        assertThat(read(text).name()).doesNotContain("or");
    }

    @Test
    void a_range_over_two_units_has_both_amounts() {
        var line = read("1 teaspoon to 1 tablespoon sriracha");
        assertThat(line.name()).isEqualTo("sriracha");
        assertThat(line.amounts()).extracting(amount -> amount.unit().orElseThrow()).containsExactly("tsp", "tbsp");
    }

    @Test
    void a_line_without_a_known_shape_is_its_own_name() {
        var line = read("the secret thing from Aunt May");
        assertThat(line.name()).startsWith("the secret thing");
        assertThat(line.amounts()).isEmpty();
    }

    @Test
    void spans_say_where_each_field_was_read() {
        var text = "2 tbsp basil, sliced thinly";
        var line = read(text);
        assertThat(line.spans().keySet())
                .containsExactlyInAnyOrder(Field.QUANTITY, Field.UNIT, Field.NAME, Field.PREPARATION);
        assertThat(line.spans()).containsEntry(Field.PREPARATION, List.of(new Span(14, 27)));
        assertThat(text.substring(14, 27)).isEqualTo("sliced thinly");
    }

    @Test
    void chinese_characters_are_read_whatever_language_was_expected() {
        assertThat(IngredientLines.parse("醤油 大さじ2", Language.EN).unit()).contains("tbsp");
        assertThat(IngredientLines.parse("2汤匙酱油", Language.EN).name()).isEqualTo("酱油");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DE | ein halbes Pfund Butter  | 250      | g
            FR | une livre de cerises     | 500      | g
            ZH | 猪肉半斤                  | 250      | g
            JA | 米 2合                   | 360      | ml
            ZH | 三分之一杯糖              | 0.333333 | cup
            JA | 水 カップ1と1/2          | 1.5      | cup
            PT | 2 colheres (sopa) de mel | 2        | tbsp
            FR | 1 c. à s. de sucre       | 1        | tbsp
            ES | media docena de huevos   | 6        |
            """)
    void old_and_local_measures_are_understood(Language language, String text, BigDecimal quantity, String unit) {
        var line = IngredientLines.parse(text, language);
        assertThat(line.quantity()).contains(quantity);
        assertThat(line.unit()).isEqualTo(Optional.ofNullable(unit));
    }

    @Test
    void numbers_in_the_names_of_foods_are_no_amounts() {
        for (var food : List.of("三つ葉", "八角", "五花肉", "一味唐辛子")) {
            var line = IngredientLines.parse(food + " 100g", Language.JA);
            assertThat(line.name()).isEqualTo(food);
            assertThat(line.quantity()).contains(new BigDecimal("100"));
        }
    }

    @Test
    void figures_that_were_not_understood_lower_the_confidence() {
        assertThat(read("1 cup sugar").confidence().overall()).isGreaterThan(0.9);
        assertThat(read("sugar 7 up 9 down").confidence().overall()).isLessThanOrEqualTo(0.5);
    }

    @Test
    void the_note_says_how_amounts_belong_together() {
        assertThat(read("1 cup plus 2 tablespoons flour").note()).contains("plus");
        assertThat(read("2 cans (14 ounces, or 397 g) coconut milk").note()).contains("or");
        assertThat(read("4 pork chops, about 6 ounces each").note()).contains("about, each");
    }

    @Test
    void german_units_are_cut_off_the_end_of_a_word() {
        var line = IngredientLines.parse("2 Knoblauchzehen, gepresst", Language.DE);
        assertThat(line.unit()).contains("clove");
        assertThat(line.name()).isEqualTo("Knoblauch");
        assertThat(line.spans().get(Field.NAME)).containsExactly(new Span(2, 11));
        assertThat(IngredientLines.parse("100 g Knoblauchzehen", Language.DE).name()).isEqualTo("Knoblauchzehen");
    }

    @Test
    void what_is_left_of_html_says_nothing_and_what_only_looks_like_it_does() {
        assertThat(read("1&frac12;&nbsp;cups <b>sugar</b>").quantity()).contains(new BigDecimal("1.5"));
        assertThat(read("1&frac12;&nbsp;cups <b>sugar</b>").name()).isEqualTo("sugar");
        assertThat(read("2 eggs <beaten>").spans().values().stream().flatMap(List::stream))
                .contains(new Span(2, 14));
    }
}
