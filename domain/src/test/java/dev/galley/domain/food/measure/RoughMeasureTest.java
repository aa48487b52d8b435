package dev.galley.domain.food.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.galley.domain.food.line.IngredientLines;
import dev.galley.domain.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoughMeasureTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | a glass of milk       | GLASS
            EN | two mugs of coffee    | MUG
            EN | a handful of almonds  | HANDFUL
            EN | a scoop of ice cream  | SCOOP
            EN | a splash of milk      | SPLASH
            DE | ein Glas Milch        | GLASS
            DE | ein Schnapsglas Korn  | SHOT
            FR | un verre de lait      | GLASS
            FR | un bol de soupe       | BOWL
            ES | un vaso de leche      | GLASS
            PT | um copo de leite      | GLASS
            """)
    void it_is_told_in_each_language(Language language, String line, RoughMeasure measure) {
        var unit = IngredientLines.parse(line, language).unit();
        assertThat(unit.flatMap(it -> RoughMeasure.of(it, language))).contains(measure);
    }

    @ParameterizedTest
    @EnumSource
    void it_weighs_by_the_density_of_the_food_and_is_known_badly(RoughMeasure measure) {
        var flour = measure.gramsOf(FoodMeasures.of(MeasuredFoods.FLOUR)).orElseThrow();
        var onion = measure.gramsOf(FoodMeasures.of(MeasuredFoods.ONION)).orElseThrow();
        assertThat(onion.likely().value()).isCloseTo(flour.likely().value() * 0.6763 / 0.5283, within(1e-9));
        assertThat(onion.max().value()).isGreaterThan(1.8 * onion.min().value());
        assertThat(measure.gramsOf(FoodMeasures.of(MeasuredFoods.CUCUMBER))).isEmpty();
    }

    @Test
    void only_germans_drink_from_jars() {
        assertThat(RoughMeasure.of("jar", Language.EN)).isEmpty();
        assertThat(RoughMeasure.of("cup", Language.EN)).isEmpty(); // a cup is measured
    }
}
