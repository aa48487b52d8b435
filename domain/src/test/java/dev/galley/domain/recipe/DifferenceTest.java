package dev.galley.domain.recipe;

import static dev.galley.domain.recipe.RecipeSamples.content;
import static dev.galley.domain.recipe.RecipeSamples.line;
import static dev.galley.domain.recipe.RecipeSamples.named;
import static dev.galley.domain.recipe.RecipeSamples.spaghetti;
import static dev.galley.domain.recipe.RecipeSamples.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.galley.domain.recipe.Difference.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final IngredientLine FLOUR = line("200 g flour", "200", "g", "flour");
    private static final IngredientLine MILK = line("300 ml milk", "300", "ml", "milk");
    private static final IngredientLine EGGS = line("2 eggs", "2", "", "egg");

    private static RecipeContent batter(List<IngredientLine> lines, Step... steps) {
        return content("Batter", lines, List.of(steps));
    }

    private static Difference difference(Kind kind, String path, @Nullable Object before, @Nullable Object after) {
        return new Difference(kind, path, Optional.empty(), Optional.ofNullable(before), Optional.ofNullable(after));
    }

    @Test
    void what_is_the_same_differs_in_nothing() {
        assertThat(Difference.between(spaghetti(), spaghetti())).isEmpty();
    }

    @Test
    void a_field_differs_by_its_path() {
        assertThat(Difference.between(spaghetti(), named("Pasta")))
                .containsExactly(difference(Kind.CHANGED, "name", "Spaghetti Aglio e Olio", "Pasta"));
    }

    @Test
    void a_line_is_recognized_though_its_amount_changed() {
        var more = line("250 g flour", "250", "g", "flour");
        assertThat(Difference.between(batter(List.of(FLOUR, MILK)), batter(List.of(more, MILK))))
                .containsExactly(
                        difference(Kind.CHANGED, "ingredients[0].text", "200 g flour", "250 g flour"),
                        difference(
                                Kind.CHANGED, "ingredients[0].quantity", new BigDecimal("200"), new BigDecimal("250")));
    }

    @Test
    void a_line_that_came_or_went_leaves_the_others_as_they_are() {
        assertThat(Difference.between(batter(List.of(FLOUR, MILK)), batter(List.of(EGGS, FLOUR, MILK))))
                .containsExactly(difference(Kind.ADDED, "ingredients[0]", null, "2 eggs"));
        assertThat(Difference.between(batter(List.of(EGGS, FLOUR, MILK)), batter(List.of(FLOUR, MILK))))
                .containsExactly(difference(Kind.REMOVED, "ingredients[0]", "2 eggs", null));
    }

    @Test
    void what_stands_elsewhere_has_moved_and_steps_that_use_it_have_not_changed() {
        var before = batter(List.of(FLOUR, MILK, EGGS), step("Whisk the flour with the milk.", 0, 1));
        var after = batter(List.of(EGGS, FLOUR, MILK), step("Whisk the flour with the milk.", 1, 2));
        assertThat(Difference.between(before, after))
                .containsExactly(new Difference(
                        Kind.MOVED,
                        "ingredients[0]",
                        Optional.of("ingredients[2]"),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void a_step_that_uses_more_has_changed() {
        var before = batter(List.of(FLOUR, MILK), step("Whisk everything.", 0));
        var after = batter(List.of(FLOUR, MILK), step("Whisk everything.", 0, 1));
        assertThat(Difference.between(before, after))
                .containsExactly(difference(Kind.CHANGED, "steps[0].ingredients", List.of(0), List.of(0, 1)));
    }

    @Test
    void a_reworded_step_is_changed_and_another_one_is_new() {
        var before = batter(List.of(FLOUR), step("Whisk the flour and milk until smooth."), step("Rest."));
        var after = batter(List.of(FLOUR), step("Whisk the flour and milk until very smooth."), step("Bake at once!"));
        assertThat(Difference.between(before, after))
                .extracting(Difference::kind, Difference::path)
                .containsExactly(
                        tuple(Kind.REMOVED, "steps[1]"),
                        tuple(Kind.CHANGED, "steps[0].instruction"),
                        tuple(Kind.ADDED, "steps[1]"));
    }
}
