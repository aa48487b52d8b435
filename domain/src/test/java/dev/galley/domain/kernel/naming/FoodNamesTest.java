package dev.galley.domain.kernel.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.galley.domain.food.Diets;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.safety.Contents;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoodNamesTest {
    private static Hints en(String name) {
        return FoodNames.in(name, Language.EN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "butter or oil | | MILK",
            "soy or almond milk | | SOYBEANS NUTS",
            "milk or buttermilk | MILK |",
            "bread soaked in milk | GLUTEN WHEAT MILK | SOYBEANS",
            "salt and butter | MILK |",
            "cheese (vegan) | |",
            "butter, dairy-free | |",
            "gluten-free soy sauce | SOYBEANS |",
            "chocolate without nuts | | MILK SOYBEANS",
            "eggs, free range | EGGS |",
            "6 free-range eggs | EGGS |",
            "6 eggs free-range | EGGS |",
            "cage-free eggs and milk | EGGS MILK |",
            "lactose-free milk | MILK |",
            "alcohol-free beer | GLUTEN |",
            "butter the size of an egg | MILK |",
            "tuna salad | FISH | EGGS",
            "pecan pie | NUTS | WHEAT EGGS",
            "Fromage Blanc | MILK |"})
    void names_say_what_is_in_it(String name, String contains, String mayContain) {
        var found = en(name);
        assertThat(found.contains()).as(name).isEqualTo(allergens(contains));
        assertThat(found.mayContain()).as(name).containsAll(allergens(mayContain));
        if (mayContain == null && contains == null) {
            assertThat(found.mayContain()).as(name).isEmpty();
        }
    }

    private static Set<Allergen> allergens(String codes) {
        return codes == null
                ? Set.of()
                : Arrays.stream(codes.split(" ")).map(Allergen::valueOf).collect(
                        Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "EN | smoked bacon lardons | VEGAN VEGETARIAN PESCATARIAN HALAL KOSHER",
            "EN | lamb shoulder | VEGAN VEGETARIAN PESCATARIAN",
            "EN | king prawns | VEGAN VEGETARIAN KOSHER",
            "EN | dark rum | HALAL",
            "EN | leaf gelatine | VEGAN VEGETARIAN",
            "EN | Parmigiano-Reggiano | VEGAN VEGETARIAN LACTOSE_FREE",
            "EN | clear honey | VEGAN",
            "EN | vegetarian sausages | ",
            "EN | black pudding | VEGAN VEGETARIAN PESCATARIAN HALAL KOSHER",
            "DE | Schweineschmalz | VEGAN VEGETARIAN PESCATARIAN HALAL KOSHER",
            "DE | Hähnchenbrustfilet | VEGAN VEGETARIAN PESCATARIAN",
            "FR | lardons fumés | VEGAN VEGETARIAN PESCATARIAN HALAL KOSHER",
            "ES | manteca de cerdo | VEGAN VEGETARIAN PESCATARIAN HALAL KOSHER",
            "PT | linguiça calabresa | VEGAN VEGETARIAN PESCATARIAN HALAL KOSHER",
            "JA | 豚バラ肉 | VEGAN VEGETARIAN PESCATARIAN HALAL KOSHER",
            "JA | 料理酒 | HALAL",
            "ZH | 五花肉 | VEGAN VEGETARIAN PESCATARIAN HALAL KOSHER",
            "ZH | 料酒 | HALAL"})
    void names_say_which_diets_they_break(Language language, String name, String diets) {
        var expected = diets == null
                ? Set.of()
                : Arrays.stream(diets.split(" ")).map(Diet::valueOf).collect(
                        Collectors.toSet());
        assertThat(FoodNames.in(name, language).breaks()).as(name).isEqualTo(expected);
    }

    @Test
    void meat_that_nobody_vouches_for_is_never_halal_nor_kosher() {
        var known = new Contents(Set.of(), Set.of(), Set.of(), Map.of(Diet.HALAL, true, Diet.KOSHER, true));
        assertThat(en("chicken breast").joined(known).diets()).doesNotContainKeys(Diet.HALAL, Diet.KOSHER);
    }

    @Test
    void the_surer_word_wins_and_nothing_becomes_free() {
        var free = new Contents(Set.of(), Set.of(), Set.of(), Map.of(Diet.VEGAN, true, Diet.LACTOSE_FREE, true));
        var joined = en("butter").joined(free);
        assertThat(joined.contains()).containsExactly(Allergen.MILK);
        assertThat(joined.diets()).containsEntry(Diet.VEGAN, false).containsEntry(Diet.LACTOSE_FREE, false);
        var may = en("butter or oil").joined(free);
        assertThat(may.mayContain()).containsExactly(Allergen.MILK);
        assertThat(may.diets()).doesNotContainKey(Diet.VEGAN);
        assertThat(en("moon dust").joined(Contents.UNKNOWN)).isEqualTo(Contents.UNKNOWN);
        var milk = new Contents(Set.of(Allergen.MILK), Set.of(), Set.of(), Map.of(Diet.VEGAN, false));
        assertThat(en("vegan butter").joined(milk).contains())
                .as("a name takes back what names say, and never what is known of a food")
                .containsExactly(Allergen.MILK);
    }

    /** For any words in any order: joining never takes away a warning. */
    @Test
    void whatever_a_name_says_it_never_makes_anything_safer() {
        var words = List.of(
                "butter", "free", "without", "vegan", "or", "and", "milk", "eggs", "Mehl", "glutenfrei", "sans", "lait",
                ",", "(", "nuts", "size of an egg", "lactose", "von", "卵", "なし", "无", "麸质", "面粉", "\uD800", "of");
        long seed = 20261121;
        var random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            var name = new StringBuilder();
            for (int i = random.nextInt(7); i >= 0; i--) {
                name.append(words.get(random.nextInt(words.size()))).append(' ');
            }
            var language = List.of(Language.values()).get(random.nextInt(Language.values().length));
            var known = some(random);
            var joined = FoodNames.in(name.toString(), language).joined(known);
            var when = name + " in " + language + ", seed " + seed;
            assertThat(joined.contains()).as(when).containsAll(known.contains());
            for (var allergen : Allergen.values()) {
                assertThat(danger(joined, allergen)).as(when).isGreaterThanOrEqualTo(danger(known, allergen));
            }
            joined.diets().forEach((diet, suits) -> assertThat(!suits || Boolean.TRUE.equals(known.diets().get(diet)))
                    .as(when)
                    .isTrue());
            assertThatCode(() -> new Diets(joined.diets())).as(when).doesNotThrowAnyException();
        }
    }

    private static int danger(Contents contents, Allergen allergen) {
        return contents.contains().contains(allergen)
                ? 3
                : contents.mayContain().contains(allergen) ? 2 : contents.unknown().contains(allergen) ? 1 : 0;
    }

    private static Contents some(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Contents.UNKNOWN;
            case 1 -> new Contents(Set.of(Allergen.MILK), Set.of(Allergen.SOYBEANS), Set.of(Allergen.EGGS), Map.of());
            default -> new Contents(
                    Set.of(), Set.of(), Set.of(),
                    new Diets(Map.of(Diet.VEGAN, true, Diet.GLUTEN_FREE, true)).known());
        };
    }

    @Test
    void a_long_name_of_anything_takes_no_time() {
        var name = "ohne Kokosmilchpulver ".repeat(100);
        long before = System.nanoTime();
        for (int i = 0; i < 200; i++) {
            FoodNames.in(name, Language.DE);
        }
        assertThat((System.nanoTime() - before) / 200).as("nanoseconds each").isLessThan(20_000_000);
    }
}
