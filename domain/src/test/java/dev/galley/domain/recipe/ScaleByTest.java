package dev.galley.domain.recipe;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;
import static dev.galley.domain.recipe.RecipeRefusal.SCALING_NO_AMOUNT;
import static dev.galley.domain.recipe.RecipeRefusal.SCALING_NO_CONVERSION;
import static dev.galley.domain.recipe.RecipeRefusal.SCALING_NO_PAN;
import static dev.galley.domain.recipe.RecipeRefusal.SCALING_OUT_OF_RANGE;
import static dev.galley.domain.recipe.RecipeSamples.content;
import static dev.galley.domain.recipe.RecipeSamples.line;
import static dev.galley.domain.recipe.RecipeSamples.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.galley.domain.kernel.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleByTest {
    private static final RecipeContent CAKE = content("Cake", List.of(
            line("400 g flour", "400", "g", "flour", Optional.empty(), 400),
            line("4 eggs", "4", "", "egg", Optional.empty(), 200),
            line("2 cups sugar", "2", "cup", "sugar", Optional.empty(), 400),
            line("salt", "", "", "salt"),
            line("1 bunch mint", "1", "bunch", "mint"),
            line("2 tsp baking powder", "2", "tsp", "baking powder"),
            line("1 tbsp butter, for greasing", "1", "tbsp", "butter")), List.of(step("Bake.", 0)));

    private static Scaling.Scaled scaled(ScaleBy by) {
        return Scaling.of(CAKE, by, Units.AS_WRITTEN);
    }

    private static void refused(ThrowingCallable asked, Object refusal, String field) {
        assertThatThrownBy(asked).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(refusal);
            assertThat(refused.fields()).containsKey(field);
        });
    }

    @Test
    void a_factor_makes_so_many_times_as_much() {
        var done = scaled(new ScaleBy.Factor(new BigDecimal("1.5")));
        assertThat(done.content().servings()).isEqualTo(6);
        assertThat(done.done().orElseThrow()).isEqualTo(new Scaling.Done(
                Scaling.Mode.FACTOR, new BigDecimal("1.5"), new BigDecimal("6"), List.of()));
        assertThat(done.content().ingredients().getFirst().text()).isEqualTo("600 g flour");
        var odd = scaled(new ScaleBy.Factor(new BigDecimal("1.1")));
        assertThat(odd.content().servings()).isEqualTo(4);
        assertThat(odd.done().orElseThrow().servings()).isEqualTo("4.4");
        assertThat(odd.done().orElseThrow().notes()).containsExactly("for 4.4, shown as 4");
        assertThat(scaled(new ScaleBy.Factor(new BigDecimal("20"))).content().servings()).isEqualTo(80);
        var many = Scaling.of(CAKE.with(50, CAKE.ingredients(), CAKE.steps()), new ScaleBy.Factor(BigDecimal.TEN),
                Units.AS_WRITTEN);
        assertThat(many.content().servings()).isEqualTo(500);
        assertThat(many.content().ingredients().getFirst().text()).isEqualTo("4 kg flour");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | 300 g       | 0.75
            0 | 1 kg        | 2.5
            0 | 300         | 0.75
            1 | 6           | 1.5
            1 | 100 g       | 0.5
            2 | 1 cup       | 0.5
            2 | 1 1/2 cups  | 0.75
            2 | 200 grams   | 0.5
            2 | 8 tbsp      | 0.25
            4 | 3 bunches   | 3
            5 | 3.5 tsp     | 2
            """)
    void one_ingredient_at_hand_decides_how_much_of_the_dish_there_is(int line, String have, double factor) {
        var done = scaled(new ScaleBy.Ingredient(line, have)).done().orElseThrow();
        assertThat(done.mode()).isEqualTo(Scaling.Mode.INGREDIENT);
        assertThat(done.factor().doubleValue()).isCloseTo(factor, within(1e-8));
        assertThat(done.servings().doubleValue()).isCloseTo(4 * factor, within(1e-7));
    }

    @Test
    void what_cannot_be_held_against_each_other_is_refused() {
        refused(() -> scaled(new ScaleBy.Ingredient(3, "5 g")), SCALING_NO_AMOUNT, "ingredient");
        refused(() -> scaled(new ScaleBy.Ingredient(4, "20 g")), SCALING_NO_CONVERSION, "have");
        refused(() -> scaled(new ScaleBy.Ingredient(0, "2 cups")), SCALING_NO_CONVERSION, "have");
        refused(() -> scaled(new ScaleBy.Ingredient(0, "2 smidgens")), SCALING_NO_CONVERSION, "have");
        refused(() -> scaled(new ScaleBy.Ingredient(7, "5 g")), VALIDATION_ERROR, "ingredient");
        assertThatThrownBy(() -> scaled(new ScaleBy.Ingredient(0, "1 g"))).isInstanceOfSatisfying(
                Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(SCALING_OUT_OF_RANGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "g", "some", "0 g", "-1", "1/0 g", "3 g of it", "99999999999999999999"})
    void what_is_no_amount_is_refused_by_its_name(String have) {
        refused(() -> new ScaleBy.Ingredient(0, have), VALIDATION_ERROR, "have");
    }

    @ParameterizedTest
    @CsvSource({"0.09", "20.1", "-1", "0"})
    void a_factor_has_bounds(BigDecimal times) {
        refused(() -> new ScaleBy.Factor(times), VALIDATION_ERROR, "factor");
    }

    @Test
    void a_pan_goes_by_its_area() {
        var round20 = Pan.of("round:20");
        var inRound = CAKE.in(Optional.of(round20));
        var done = Scaling.of(inRound, new ScaleBy.ToPan(Pan.of("round:26"), Optional.empty()), Units.AS_WRITTEN);
        assertThat(done.done().orElseThrow().factor()).isEqualTo("1.69");
        assertThat(done.content().ingredients().getFirst().text()).isEqualTo("676 g flour");
        assertThat(done.lines()).as("as deep as before, so it rises and is greased as before")
                .filteredOn(line -> line.note().isPresent())
                .singleElement()
                .satisfies(eggs -> assertThat(eggs.note().orElseThrow()).contains("eggs"));
        var square = Scaling.of(
                CAKE, new ScaleBy.ToPan(Pan.of("rectangular:20x40"), Optional.of(Pan.of("square:20cm"))),
                Units.AS_WRITTEN);
        assertThat(square.done().orElseThrow().factor()).isEqualTo("2");
        assertThat(Scaling.of(inRound, new ScaleBy.ToPan(round20, Optional.empty()), Units.AS_WRITTEN).done())
                .isEmpty();
        refused(() -> scaled(new ScaleBy.ToPan(round20, Optional.empty())), SCALING_NO_PAN, "fromPan");
    }

    @Test
    void a_pan_is_read_as_it_is_written() {
        for (var text : List.of("round:26", "square:20.5", "rectangular:20x30", "round:10in")) {
            assertThat(Pan.of(text).text()).isEqualTo(text);
            assertThat(Pan.of(Pan.of(text).text())).isEqualTo(Pan.of(text));
        }
        assertThat(Pan.of("Round:26.0 cm").text()).isEqualTo("round:26");
        assertThat(Pan.of("square:10in").areaSquareCentimeters()).isCloseTo(645.16, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26", "round", "round:1", "round:201", "oval:20", "square:20x20", "rectangular:20",
            "round:20m", "round:-3"})
    void what_is_no_pan_is_refused(String text) {
        refused(() -> Pan.of(text), VALIDATION_ERROR, "pan");
    }

    @Test
    void as_much_as_is_written_is_the_recipe_itself() {
        assertThat(scaled(new ScaleBy.AsWritten()).content()).isSameAs(CAKE);
        assertThat(scaled(new ScaleBy.Servings(4)).done()).isEmpty();
        assertThat(scaled(new ScaleBy.Ingredient(0, "0.4 kg")).content()).isSameAs(CAKE);
        assertThat(Scaling.of(CAKE, new ScaleBy.AsWritten(), Units.METRIC).done()).as("only converted").isEmpty();
    }
}
