package dev.galley.domain.food.measure;

import static dev.galley.domain.food.FoodRefusal.NO_CONVERSION;
import static dev.galley.domain.food.measure.MeasuredFoods.CUCUMBER;
import static dev.galley.domain.food.measure.MeasuredFoods.FLOUR;
import static dev.galley.domain.food.measure.MeasuredFoods.ONION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.galley.domain.food.Food;
import dev.galley.domain.food.line.UnitNames;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Refused;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversionTest {
    private static Conversion convert(String quantity, String from, String to, Optional<Food> food) {
        return Conversion.of(new BigDecimal(quantity), unit(from), unit(to), food.map(FoodMeasures::of));
    }

    private static UnitNames.Named unit(String text) {
        return UnitNames.read(text, Language.EN).orElseThrow();
    }

    /** NIST Handbook 44, appendix C, and NIST SP 811, appendix B: exact values. */
    @ParameterizedTest
    @CsvSource({
            "1, lb, g, 453.59237",
            "1, oz, g, 28.349523125",
            "1, lb, oz, 16",
            "1, kg, g, 1000",
            "1, g, mg, 1000",
            "1, gallon, ml, 3785.411784",
            "1, gallon, quart, 4",
            "1, quart, pint, 2",
            "1, pint, cup, 2",
            "1, pint, ml, 473.176473",
            "1, cup, fl oz, 8",
            "1, cup, tbsp, 16",
            "1, cup, ml, 236.5882365",
            "1, tbsp, tsp, 3",
            "1, tbsp, ml, 14.78676478125",
            "1, tsp, ml, 4.92892159375",
            "1, fl oz, ml, 29.5735295625",
            "2, fl oz, tbsp, 4",
            "1, l, dl, 10",
            "1, dl, cl, 10",
            "3, dozen, pieces, 36",
            "212, °F, °C, 100",
            "0, °C, °F, 32",
            "180, C, F, 356",
            "350, fahrenheit, celsius, 176.6666666666667",
            "0, °F, °C, -17.77777777777778",
            "0, cup, ml, 0",
            "0.25, cup, tbsp, 4"})
    void within_a_dimension_it_is_exact(String quantity, String from, String to, BigDecimal expected) {
        var converted = Conversion.of(
                new BigDecimal(quantity),
                from.equals("C") ? new UnitNames.Named(BigDecimal.ONE, "°C") : unit(from),
                unit(to),
                Optional.empty());
        assertThat(converted.quantity()).isEqualByComparingTo(expected);
        assertThat(converted.min()).isEqualByComparingTo(expected);
        assertThat(converted.max()).isEqualByComparingTo(expected);
        assertThat(converted.how()).isEqualTo(How.UNIT);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void there_and_back_is_where_one_was(long seed) {
        var random = new SplittableRandom(seed);
        var units = StandardUnit.values();
        for (int i = 0; i < 2_000; i++) {
            var from = units[random.nextInt(units.length)];
            var to = units[random.nextInt(units.length)];
            if (from.dimension() != to.dimension()) {
                continue;
            }
            var quantity = Ratio.of(random.nextInt(1, 100_000), random.nextInt(1, 1_000));
            assertThat(from.fromBase(to.toBase(to.fromBase(from.toBase(quantity)))))
                    .as("seed %d, %s, %s", seed, from, to)
                    .isEqualTo(quantity);
        }
    }

    @Test
    void a_cup_of_food_weighs_what_its_portion_says() {
        var converted = convert("2", "cups", "g", Optional.of(FLOUR));
        assertThat(converted.quantity()).isEqualByComparingTo("250");
        assertThat(converted.min()).isEqualByComparingTo("225");
        assertThat(converted.max()).isEqualByComparingTo("275");
        assertThat(converted.how()).isEqualTo(How.PORTION);
        assertThat(converted.explanation()).contains("1 cup of Flour is 125 g");
    }

    @Test
    void a_volume_without_a_portion_goes_by_the_density() {
        var converted = convert("100", "ml", "g", Optional.of(FLOUR));
        assertThat(converted.quantity()).isEqualByComparingTo("52.83");
        assertThat(converted.how()).isEqualTo(How.DENSITY);
        assertThat(converted.min()).isLessThan(converted.quantity());
        assertThat(converted.max()).isGreaterThan(converted.quantity());
    }

    @Test
    void a_thing_weighs_as_much_as_a_middling_one_within_what_all_of_them_weigh() {
        var converted = convert("2", "pieces", "g", Optional.of(ONION));
        assertThat(converted.quantity()).isEqualByComparingTo("220");
        assertThat(converted.min().doubleValue()).isLessThanOrEqualTo(2 * 70);
        assertThat(converted.max().doubleValue()).isGreaterThanOrEqualTo(2 * 150);
        assertThat(converted.how()).isEqualTo(How.PORTION);
    }

    @ParameterizedTest
    @CsvSource({"3, cup, g", "70, g, tbsp", "1.5, lb, cup", "2, piece, oz", "1, gallon, kg"})
    void through_a_food_there_and_back_is_where_one_was(String quantity, String from, String to) {
        var there = convert(quantity, from, to, Optional.of(ONION));
        var back = convert(there.quantity().toPlainString(), to, from, Optional.of(ONION));
        assertThat(back.quantity().subtract(new BigDecimal(quantity)).abs().doubleValue()).isLessThan(1e-9);
        assertThat(back.min()).isLessThanOrEqualTo(back.quantity());
        assertThat(back.max()).isGreaterThanOrEqualTo(back.quantity());
    }

    @ParameterizedTest
    @CsvSource({"cup, g", "g, ml", "clove, g", "°C, g", "cup, °F", "piece, g"})
    void without_a_food_different_things_do_not_turn_into_each_other(String from, String to) {
        assertThatThrownBy(() -> convert("1", from, to, Optional.empty()))
                .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.refusal()).isEqualTo(NO_CONVERSION));
    }

    @Test
    void what_the_food_does_not_tell_is_not_guessed() {
        assertThatThrownBy(() -> convert("1", "cup", "g", Optional.of(CUCUMBER)))
                .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.refusal()).isEqualTo(NO_CONVERSION));
        assertThatThrownBy(() -> convert("1", "clove", "g", Optional.of(CUCUMBER)))
                .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.refusal()).isEqualTo(NO_CONVERSION));
    }

    @ParameterizedTest
    @CsvSource({
            "tablespoons, EN, tbsp, 1", "T, EN, tbsp, 1", "t, EN, tsp, 1", "fl. oz., EN, fl oz, 1", "cups, EN, cup, 1",
            "pounds, EN, lb, 1", "liters, EN, l, 1", "EL, DE, tbsp, 1", "Pfund, DE, g, 500", "Teelöffel, DE, tsp, 1",
            "c. à s., FR, tbsp, 1", "cuillères à café, FR, tsp, 1", "livre, FR, g, 500", "cucharada, ES, tbsp, 1",
            "tazas, ES, cup, 1", "colher de chá, PT, tsp, 1", "xícaras, PT, cup, 1", "大さじ, JA, tbsp, 1",
            "小さじ, JA, tsp, 1", "カップ, JA, cup, 1", "合, JA, ml, 180", "汤匙, ZH, tbsp, 1", "斤, ZH, g, 500",
            "EL, EN, tbsp, 1", "Celsius, EN, °C, 1", "° F, EN, °F, 1", "pieces, EN, piece, 1"})
    void units_have_names_in_seven_languages(String name, Language language, String unit, BigDecimal times) {
        var read = UnitNames.read(name, language);
        assertThat(read).contains(new UnitNames.Named(times, unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "blorp", "cups of joy", "12", "🍅"})
    void what_nobody_calls_a_unit_is_none(String name) {
        assertThat(UnitNames.read(name, Language.EN)).isEmpty();
    }
}
