package dev.galley.domain.food;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DietHintsTest {
    private static Map<Diet, Boolean> with(Allergen mayContain, Map<Diet, Boolean> known) {
        var allergens = Allergens.of(Set.of(), Set.of(mayContain), true);
        return DietHints.with(
                new Diets(known), FoodSource.OPEN_FOOD_FACTS, "Crackers", Optional.empty(), Nutrients.UNKNOWN,
                allergens)
                .known();
    }

    @Test
    void what_may_contain_milk_or_eggs_is_not_told_to_be_vegan() {
        var milk = with(Allergen.MILK, Map.of(Diet.VEGAN, true));
        assertThat(milk).doesNotContainKeys(Diet.VEGAN, Diet.LACTOSE_FREE).containsEntry(Diet.VEGETARIAN, true);
        var eggs = with(Allergen.EGGS, Map.of(Diet.VEGAN, true));
        assertThat(eggs).doesNotContainKey(Diet.VEGAN).containsEntry(Diet.LACTOSE_FREE, true);
        for (var animal : Set.of(Allergen.FISH, Allergen.CRUSTACEANS, Allergen.MOLLUSCS)) {
            assertThat(with(animal, Map.of(Diet.VEGAN, true)))
                    .doesNotContainKeys(Diet.VEGAN, Diet.VEGETARIAN)
                    .containsEntry(Diet.PESCATARIAN, true);
        }
    }

    @Test
    void what_may_contain_wheat_is_not_told_to_be_free_of_gluten() {
        for (var grain : Set.of(Allergen.WHEAT, Allergen.GLUTEN)) {
            assertThat(with(grain, Map.of(Diet.GLUTEN_FREE, true))).doesNotContainKey(Diet.GLUTEN_FREE);
        }
        assertThat(with(Allergen.SESAME, Map.of(Diet.GLUTEN_FREE, true, Diet.VEGAN, true)))
                .containsEntry(Diet.GLUTEN_FREE, true)
                .containsEntry(Diet.VEGAN, true);
        assertThat(with(Allergen.MILK, Map.of(Diet.VEGAN, false))).containsEntry(Diet.VEGAN, false);
    }
}
