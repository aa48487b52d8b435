package dev.galley.domain.food;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.domain.food.Nutrients.Energy;
import dev.galley.domain.food.Nutrients.EnergyBasis;
import dev.galley.domain.food.Nutrients.Figure;
import dev.galley.domain.kernel.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NutrientsTest {
    private static final Map<String, String> UNITS = Map.of("208", "kcal", "957", "kcal", "958", "kcal", "307", "mg");

    private static Nutrients of(String... numbersAndAmounts) {
        return new Nutrients(java.util.stream.IntStream.range(0, numbersAndAmounts.length / 2)
                .mapToObj(i -> new NutrientAmount(
                        numbersAndAmounts[2 * i],
                        "nutrient " + numbersAndAmounts[2 * i],
                        new BigDecimal(numbersAndAmounts[2 * i + 1]),
                        UNITS.getOrDefault(numbersAndAmounts[2 * i], "g")))
                .toList());
    }

    @Test
    void energy_is_what_the_source_states() {
        assertThat(of("208", "143", "957", "140", "958", "141").energy())
                .contains(new Energy(new BigDecimal("143"), EnergyBasis.STATED));
    }

    @Test
    void else_what_the_source_computed_with_the_foods_own_factors_else_with_the_general_ones() {
        assertThat(of("957", "140", "958", "141").energy())
                .contains(new Energy(new BigDecimal("141"), EnergyBasis.ATWATER_SPECIFIC));
        assertThat(of("957", "140").energy())
                .contains(new Energy(new BigDecimal("140"), EnergyBasis.ATWATER_GENERAL));
    }

    @Test
    void else_four_kilocalories_a_gram_of_protein_and_carbohydrate_and_nine_of_fat() {
        assertThat(of("203", "12.56", "204", "9.51", "205", "0.72").energy())
                .contains(new Energy(new BigDecimal("138.71"), EnergyBasis.FOUR_FOUR_NINE));
    }

    @Test
    void what_is_unknown_is_not_taken_for_nothing() {
        assertThat(of("203", "12.56", "204", "9.51").energy()).isEmpty();
        assertThat(Nutrients.UNKNOWN.energy()).isEmpty();
        assertThat(Nutrients.UNKNOWN.amount(Figure.SUGAR_GRAMS)).isEmpty();
        assertThat(of("269", "0").amount(Figure.SUGAR_GRAMS)).contains(BigDecimal.ZERO);
    }

    @Test
    void a_figure_comes_from_the_best_number_that_states_it() {
        assertThat(of("269.3", "4.9").amount(Figure.SUGAR_GRAMS)).contains(new BigDecimal("4.9"));
        assertThat(of("269.3", "4.9", "269", "5.0").amount(Figure.SUGAR_GRAMS)).contains(new BigDecimal("5.0"));
        assertThat(of("205.2", "7").amount(Figure.CARBS_GRAMS)).contains(new BigDecimal("7"));
    }

    @Test
    void amounts_keep_their_last_digit_and_come_in_the_order_of_their_numbers() {
        var nutrients = of("307", "643.00", "203", "0.850", "269.3", "1");
        assertThat(nutrients.all()).extracting(NutrientAmount::number).containsExactly("203", "269.3", "307");
        assertThat(nutrients.amount("203").orElseThrow().toString()).isEqualTo("0.850");
    }

    @Test
    void no_nutrient_is_stated_twice_or_is_less_than_nothing() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> of("203", "1", "203", "2"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> of("203", "-0.1"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new Nutrients(
                List.of(new NutrientAmount("203", "Protein", new BigDecimal("-1"), "g"))));
    }
}
