package dev.galley.domain.food;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.food.line.IngredientLines;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.safety.Contents;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LineContentsTest {
    private static final Contents FREE = new Contents(Set.of(), Set.of(), Set.of(), Map.of(Diet.VEGAN, true));

    private static Contents of(String line, Contents food) {
        return LineContents.of(IngredientLines.parse(line, Language.EN), food, true, Language.EN).contents();
    }

    @Test
    void a_food_that_is_free_of_it_does_not_outweigh_a_name_that_says_it() {
        var joined = of("2 tbsp butter", FREE);
        assertThat(joined.contains()).containsExactly(Allergen.MILK);
        assertThat(joined.diets()).containsEntry(Diet.VEGAN, false);
    }

    @Test
    void without_a_food_nothing_is_ever_free() {
        var unmatched = of("200 g cheddar", Contents.UNKNOWN);
        assertThat(unmatched.contains()).containsExactly(Allergen.MILK);
        assertThat(unmatched.unknown()).hasSize(14);
        assertThat(of("200 g moon dust", Contents.UNKNOWN)).isEqualTo(Contents.UNKNOWN);
        assertThat(of("", Contents.UNKNOWN)).isEqualTo(Contents.UNKNOWN);
    }

    @Test
    void of_a_choice_any_may_be_taken_and_only_the_first_was_looked_up() {
        var butter = new Contents(Set.of(Allergen.MILK), Set.of(), Set.of(), Map.of(Diet.VEGETARIAN, true));
        var choice = of("1 tbsp butter or oil", butter);
        assertThat(choice.contains()).isEmpty();
        assertThat(choice.mayContain()).containsExactly(Allergen.MILK);
        assertThat(choice.unknown()).hasSize(14);
        assertThat(choice.diets()).isEmpty();
        assertThat(of("1 cup milk or cream", butter).contains()).containsExactly(Allergen.MILK);
    }

    @Test
    void what_is_only_likely_is_free_of_nothing() {
        var rice = new Contents(
                Set.of(Allergen.SOYBEANS), Set.of(Allergen.SESAME), Set.of(), Map.of(Diet.VEGAN, true, Diet.KETO,
                        false));
        var guess = LineContents.of(IngredientLines.parse("pad thai", Language.EN), rice, false, Language.EN)
                .contents();
        assertThat(guess.contains()).doesNotContain(Allergen.SOYBEANS);
        assertThat(guess.mayContain()).contains(Allergen.SOYBEANS, Allergen.SESAME);
        assertThat(guess.unknown()).contains(Allergen.CELERY, Allergen.LUPIN);
        assertThat(guess.diets().values()).doesNotContain(true);
        var butter = LineContents.of(IngredientLines.parse("butter", Language.EN), FREE, false, Language.EN).contents();
        assertThat(butter.contains()).containsExactly(Allergen.MILK);
        assertThat(butter.diets()).containsEntry(Diet.VEGAN, false);
    }

    @Test
    void what_is_done_to_it_counts_and_what_is_noted_may() {
        assertThat(of("4 chicken breasts, dredged in flour", FREE).contains())
                .contains(Allergen.WHEAT, Allergen.GLUTEN);
        assertThat(of("1 cup crumbs (such as crushed crackers)", FREE).mayContain()).contains(Allergen.WHEAT);
        assertThat(of("2 tbsp oil, for frying the fish", FREE).contains()).isEmpty();
    }
}
