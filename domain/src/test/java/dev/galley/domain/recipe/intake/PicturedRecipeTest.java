package dev.galley.domain.recipe.intake;

import static dev.galley.domain.recipe.reading.ReadingFailure.NO_RECIPE_FOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.galley.domain.kernel.Refused;
import dev.galley.domain.recipe.intake.PicturedRecipe.Line;
import dev.galley.domain.recipe.intake.PicturedRecipe.Said;
import dev.galley.domain.recipe.reading.ReadRecipe;
import dev.galley.domain.recipe.reading.SetAside;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever a model answers becomes a recipe within limits, or none. */
class PicturedRecipeTest {
    static PicturedRecipe toast(int page) {
        return recipe("Toast", List.of(new Line("2 slices bread", Optional.empty(), page)), List.of(
                new Line("Toast the bread.", Optional.empty(), 1)));
    }

    private static PicturedRecipe recipe(String name, List<Line> ingredients, List<Line> steps) {
        return new PicturedRecipe(
                new Said(name, 1),
                Optional.empty(),
                Optional.of(new Said("Serves 2", 1)),
                Optional.empty(),
                Optional.of(new Said("5 min", 1)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Said("en", 1)),
                ingredients,
                steps,
                List.of());
    }

    @Test
    void every_part_says_on_which_page_the_model_saw_it() {
        var read = toast(2).read(2);
        assertThat(read.servings().orElseThrow().value()).isEqualTo(2);
        assertThat(read.cookMinutes().orElseThrow().value()).isEqualTo(5);
        assertThat(read.ingredients().getFirst().provenance().page()).contains(2);
        assertThat(read.steps().getFirst().provenance().page()).contains(1);
    }

    @Test
    void a_page_that_there_is_not_proves_nothing() {
        var read = toast(3).read(2);
        assertThat(read.ingredients()).isEmpty();
        assertThat(read.setAside()).extracting(SetAside::text).containsExactly("2 slices bread");
    }

    @Test
    void markup_is_gone_and_limits_hold() {
        var lines = Collections.nCopies(150, new Line("<script>x()</script><b>1 egg</b>", Optional.of("<i>All</i>"),
                1));
        ReadRecipe read = recipe("<h1>Eggs</h1>" + "s".repeat(500), lines, List.of(
                new Line("x".repeat(9_000), Optional.empty(), 1))).read(1);
        assertThat(read.name().value()).startsWith("Eggs").hasSizeLessThanOrEqualTo(200);
        assertThat(read.ingredients()).hasSize(100).allSatisfy(line -> assertThat(line.text()).isEqualTo("1 egg"));
        assertThat(read.ingredients().getFirst().group()).contains("All");
        assertThat(read.steps()).allSatisfy(step -> assertThat(step.text()).hasSizeLessThanOrEqualTo(4_000));
    }

    @Test
    void an_answer_without_a_recipe_is_none() {
        var refused = catchThrowableOfType(Refused.class, () -> recipe("Toast", List.of(), List.of()).read(1));
        assertThat(refused.refusal()).isEqualTo(NO_RECIPE_FOUND);
    }
}
