package dev.galley.domain.food.substitution;

import static dev.galley.domain.food.substitution.SubstituteFoods.BUTTER;
import static dev.galley.domain.food.substitution.SubstituteFoods.EGG;
import static dev.galley.domain.food.substitution.SubstituteFoods.MARGARINE;
import static dev.galley.domain.food.substitution.SubstituteFoods.OIL;
import static dev.galley.domain.food.substitution.SubstituteFoods.UNWEIGHED;
import static dev.galley.domain.food.substitution.SubstituteFoods.WATER;
import static dev.galley.domain.food.substitution.SubstituteFoods.bySlug;
import static dev.galley.domain.food.substitution.SubstitutionSamples.amount;
import static dev.galley.domain.food.substitution.SubstitutionSamples.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.galley.domain.food.Food;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.safety.Contents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExchangeTest {
    private static final Map<String, Food> FOODS = bySlug(BUTTER, OIL, MARGARINE, WATER, EGG, UNWEIGHED);

    private static Substitution insteadOf(String food, Amount amount, Part... parts) {
        return new Substitution(
                List.of(food), amount, Role.FAT, Set.of(Context.ANY), List.of(parts), 4, 3, "It is fat too.",
                Optional.empty(), Optional.empty());
    }

    private static final Substitution OIL_AND_WATER = insteadOf(
            "butter",
            amount(1, 1, "tbsp"),
            part("oil", amount(1, 2, "tbsp")),
            part("water", amount(1, 1, "tbsp")));

    private static Exchange exchange(Substitution substitution, Food ingredient, Replaced replaced) {
        return Exchange.of(substitution, ingredient, FOODS, replaced, List.of()).orElseThrow();
    }

    @Test
    void what_changes_is_all_parts_less_the_ingredient() {
        var twoSpoons = new Replaced(
                Optional.of(Interval.exactly(28)), Optional.of(Interval.exactly(2)), "tbsp", Replaced.Origin.TEXT);
        var exchange = exchange(OIL_AND_WATER, BUTTER, twoSpoons);
        assertThat(exchange.parts().get(0).grams().orElseThrow().likely()).isCloseTo(14, within(1e-9));
        assertThat(exchange.parts().get(1).grams().orElseThrow().likely()).isCloseTo(30, within(1e-9));
        var calories = exchange.calories().orElseThrow();
        assertThat(calories.likely()).isCloseTo(14 * 9 - 28 * 7, within(1e-9));
        assertThat(calories.min()).isLessThan(calories.likely());
        assertThat(calories.max()).isGreaterThan(calories.likely());
        assertThat(exchange.figures()).as("nobody knows the protein of these foods").isEmpty();
    }

    @Test
    void a_mass_is_turned_into_spoons_by_what_a_spoon_weighs() {
        var exchange = exchange(OIL_AND_WATER, BUTTER, Replaced.HUNDRED_GRAMS);
        assertThat(exchange.parts().getFirst().grams().orElseThrow().likely()).isCloseTo(50, within(1e-9));
    }

    @Test
    void more_ignorance_of_the_amount_is_never_a_narrower_answer() {
        var sure = exchange(OIL_AND_WATER, BUTTER, replaced(new Interval(100, 100, 100))).calories().orElseThrow();
        var unsure = exchange(OIL_AND_WATER, BUTTER, replaced(new Interval(80, 100, 130))).calories().orElseThrow();
        assertThat(unsure.min()).isLessThan(sure.min());
        assertThat(unsure.max()).isGreaterThan(sure.max());
    }

    private static Replaced replaced(Interval grams) {
        return new Replaced(Optional.of(grams), Optional.empty(), "g", Replaced.Origin.RECIPE);
    }

    @Test
    void what_is_not_known_is_absent_and_not_zero() {
        var liquid = new Part("water", amount(1, 1, "tbsp"), Optional.of("soaking water"), true);
        assertThat(exchange(insteadOf("butter", amount(1, 1, "tbsp"), liquid), BUTTER, Replaced.HUNDRED_GRAMS)
                .calories()).as("drawn from a food").isEmpty();
        var unweighed = insteadOf("butter", amount(1, 1, "tbsp"), part("chickpea", amount(1, 1, "cup")));
        assertThat(exchange(unweighed, BUTTER, Replaced.HUNDRED_GRAMS).calories()).as("no such measure").isEmpty();
        var unknown = new Replaced(Optional.empty(), Optional.empty(), "piece", Replaced.Origin.TEXT);
        assertThat(exchange(OIL_AND_WATER, BUTTER, unknown).calories()).as("nobody knows how much").isEmpty();
    }

    @Test
    void pieces_are_counted_and_not_weighed_again() {
        var eggs = new Replaced(
                Optional.of(new Interval(65, 100, 135)), Optional.of(Interval.exactly(2)), "piece",
                Replaced.Origin.RECIPE);
        var water = insteadOf("egg", amount(1, 1, "piece"), part("water", amount(2, 1, "tbsp")));
        var grams = exchange(water, EGG, eggs).parts().getFirst().grams().orElseThrow();
        assertThat(grams.likely()).isCloseTo(60, within(1e-9));
        assertThat(grams.max()).isLessThan(70);
    }

    @Test
    void allergens_come_and_go_with_the_foods() {
        var margarine = insteadOf("butter", amount(1, 1, "tbsp"), part("margarine", amount(1, 1, "tbsp")));
        var other = exchange(margarine, BUTTER, Replaced.HUNDRED_GRAMS);
        assertThat(other.added()).containsExactly(Allergen.SOYBEANS);
        assertThat(other.removed()).as("it may contain milk still").isEmpty();
        var oil = exchange(OIL_AND_WATER, BUTTER, Replaced.HUNDRED_GRAMS);
        assertThat(oil.added()).isEmpty();
        assertThat(oil.removed()).containsExactly(Allergen.MILK);
        assertThat(oil.unknown()).isEmpty();
    }

    @Test
    void it_is_no_better_than_the_worst_of_its_parts() {
        var mixed = insteadOf(
                "egg", amount(1, 1, "piece"), part("oil", amount(1, 1, "tbsp")), part("butter", amount(1, 1, "tbsp")));
        var contents = exchange(mixed, EGG, Replaced.HUNDRED_GRAMS).contents();
        assertThat(contents.contains()).containsExactly(Allergen.MILK);
        assertThat(contents.diets()).containsEntry(Diet.VEGAN, false);
        assertThat(exchange(OIL_AND_WATER, BUTTER, Replaced.HUNDRED_GRAMS).contents().diets())
                .containsEntry(Diet.VEGAN, true)
                .doesNotContainKey(Diet.GLUTEN_FREE);
    }

    @Test
    void nothing_replaces_itself_and_nothing_that_is_not_there_replaces_anything() {
        var same = insteadOf("butter", amount(1, 1, "tbsp"), part("butter", amount(1, 1, "tbsp")));
        assertThat(Exchange.of(same, BUTTER, FOODS, Replaced.HUNDRED_GRAMS, List.of())).isEmpty();
        assertThat(Exchange.of(OIL_AND_WATER, BUTTER, bySlug(BUTTER, OIL), Replaced.HUNDRED_GRAMS, List.of()))
                .isEmpty();
    }

    @Test
    void milk_and_meat_do_not_come_together_for_those_who_keep_kosher() {
        var milk = new Contents(Set.of(Allergen.MILK), Set.of(), Set.of(), KOSHER);
        var meat = new Contents(
                Set.of(), Set.of(), Set.of(), Map.of(Diet.KOSHER, true, Diet.PESCATARIAN, false));
        var oil = insteadOf("egg", amount(1, 1, "piece"), part("oil", amount(1, 1, "tbsp")));
        var butter = insteadOf("egg", amount(1, 1, "piece"), part("butter", amount(1, 1, "tbsp")));
        assertThat(isKosher(oil, List.of(milk, meat))).as("the dish was so before").isTrue();
        assertThat(isKosher(butter, List.of())).isTrue();
        assertThat(isKosher(butter, List.of(milk))).isTrue();
        assertThat(isKosher(butter, List.of(meat))).isFalse();
    }

    private static final Map<Diet, Boolean> KOSHER = Map.of(Diet.KOSHER, true, Diet.PESCATARIAN, true);

    private static boolean isKosher(Substitution substitution, List<Contents> beside) {
        return Boolean.TRUE.equals(Exchange.of(substitution, EGG, FOODS, Replaced.HUNDRED_GRAMS, beside)
                .orElseThrow()
                .contents()
                .diets()
                .get(Diet.KOSHER));
    }
}
