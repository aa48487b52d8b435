package dev.galley.domain.recipe.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CooklangReaderTest {
    private static ReadRecipe read(String text) {
        return CooklangReader.read(text, Optional.of("Test dish.cook"));
    }

    private static List<String> lines(String text) {
        return read(text).ingredients().stream().map(ReadRecipe.Line::text).toList();
    }

    private static List<String> steps(String text) {
        return read(text).steps().stream().map(ReadRecipe.Step::text).toList();
    }

    @Test
    void marks_become_lines_and_the_step_keeps_the_words() {
        var text = "Mix @flour{250%g} with @sea salt{} and @milk{1/2%cup} in a #large bowl{}, then rest ~{30%minutes}.";
        assertThat(lines(text)).containsExactly("250 g flour", "sea salt", "1/2 cup milk");
        assertThat(steps(text)).containsExactly(
                "Mix flour with sea salt and milk in a large bowl, then rest 30 minutes.");
        assertThat(read(text).steps().getFirst().durationSeconds()).contains(1800);
        assertThat(read(text).name().value()).isEqualTo("Test dish");
    }

    @Test
    void words_without_braces_end_at_the_word() {
        assertThat(lines("Add @salt, @pepper and a @bay-leaf. Use a #pot.")).containsExactly("salt", "pepper",
                "bay-leaf");
    }

    @Test
    void preparations_options_and_fixed_amounts_are_kept() {
        assertThat(lines("@onion{1}(finely chopped) @?parsley{1%handful} @salt{=1%tsp}"))
                .containsExactly("1 onion, finely chopped", "1 handful parsley (optional)", "1 tsp salt");
    }

    @Test
    void hidden_and_repeated_mentions_are_no_second_line() {
        assertThat(lines("Fry @oil{2%tbsp}. Add @&oil{} and @-water{1%l}. Finish with @oil{}.")).containsExactly(
                "2 tbsp oil");
    }

    @Test
    void another_recipe_is_named_without_its_folder() {
        assertThat(lines("Pour over @./sauces/Hollandaise{150%g}.")).containsExactly("150 g Hollandaise");
    }

    @Test
    void metadata_stands_in_lines_or_before_the_text() {
        var lined = read(
                ">> title: Stew\n>> servings: 4\n>> prep time: 20 min\n>> source: https://example.test/stew\n\nBoil @beef{1%kg}.");
        var fronted = read(
                "---\ntitle: Stew\nservings: 4\nprep time: 20 min\nsource: https://example.test/stew\n---\n\nBoil @beef{1%kg}.");
        for (var recipe : List.of(lined, fronted)) {
            assertThat(recipe.name().value()).isEqualTo("Stew");
            assertThat(recipe.servings().orElseThrow().value()).isEqualTo(4);
            assertThat(recipe.prepMinutes().orElseThrow().value()).isEqualTo(20);
            assertThat(recipe.url().orElseThrow().value()).isEqualTo("https://example.test/stew");
        }
    }

    @Test
    void sections_notes_and_comments_are_told_from_steps() {
        var text = """
                = Dough =

                Knead @flour{500%g}. -- by hand
                [- the author was tired
                here -]
                > It is fine if it sticks.

                == Filling

                Spread @jam{}
                over the dough.
                """;
        var recipe = read(text);
        assertThat(steps(text)).containsExactly("Knead flour.", "Spread jam over the dough.");
        assertThat(recipe.steps()).extracting(ReadRecipe.Step::group).containsExactly(Optional.of("Dough"), Optional.of(
                "Filling"));
        assertThat(recipe.ingredients().get(1).group()).contains("Filling");
        assertThat(recipe.notes()).extracting(Found::value).containsExactly("It is fine if it sticks.");
    }

    @Test
    void timers_may_have_names_and_steps_several() {
        var recipe = read("Boil @eggs{3} ~eggs{6%min}. Rest ~{1%hour} or ~{2%hours}.");
        assertThat(recipe.steps().getFirst().text()).isEqualTo("Boil eggs 6 min. Rest 1 hour or 2 hours.");
        assertThat(recipe.steps().getFirst().durationSeconds()).isEmpty();
    }

    @Test
    void signs_that_mark_nothing_stay() {
        assertThat(steps("Mail jo @ home about @eggs{2}, no \\@mark, # 5 and ~ that.")).containsExactly(
                "Mail jo @ home about eggs, no @mark, # 5 and ~ that.");
    }

    @Test
    void a_text_with_such_marks_is_taken_for_cooklang() {
        assertThat(Texts.read("Boil @eggs{3}.\n").ingredients().getFirst().text()).isEqualTo("3 eggs");
        assertThat(CooklangReader.fits("Write to me@example.test {soon}")).isFalse();
    }
}
