package dev.galley.domain.recipe.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MealMasterReaderTest {
    private static final String FILE = """
            MMMMM----- Recipe via Meal-Master (tm) v8.05

                  Title: Apple Tart
             Categories: Pies, Desserts
                  Yield: 8 Servings

                  2 c  Flour                               1 ts Salt
                1/2 lb Butter; cut in small
                       -cubes, cold
            MMMMM--------------------------FILLING-------------------------------
                  6    Apples

              Rub the butter into the flour.
              Chill it.

              Fill with apples and bake for 1 hour.

            MMMMM

            ---------- Recipe via Meal-Master (tm) v8.02

                  Title: Toast
             Categories: None
                  Yield: 1

                  1 sl Bread

              Toast it.

            -----
            """;

    private static ReadRecipe read(int number) {
        return ((Reading.Understood) MealMasterReader.readAll(FILE).get(number)).recipe();
    }

    @Test
    void a_file_holds_many_recipes() {
        assertThat(MealMasterReader.readAll(FILE)).hasSize(2);
        assertThat(read(0).name().value()).isEqualTo("Apple Tart");
        assertThat(read(1).name().value()).isEqualTo("Toast");
        assertThat(read(1).category()).isEmpty();
    }

    @Test
    void columns_continued_lines_and_headings_are_read() {
        assertThat(read(0).ingredients()).extracting(ReadRecipe.Line::text).containsExactly(
                "2 cup Flour", "1/2 lb Butter; cut in small cubes, cold", "1 tsp Salt", "6 Apples");
        assertThat(read(0).ingredients()).extracting(line -> line.provenance().from()).containsExactly(
                Provenance.From.INFERRED, Provenance.From.TEXT, Provenance.From.INFERRED, Provenance.From.TEXT);
        assertThat(read(0).ingredients().getLast().group()).contains("FILLING");
        assertThat(read(0).servings().map(Found::value)).contains(8);
        assertThat(read(0).category().map(Found::value)).contains("Pies");
        assertThat(read(0).tags()).extracting(Found::value).containsExactly("Desserts");
    }

    @Test
    void paragraphs_are_steps() {
        assertThat(read(0).steps()).extracting(ReadRecipe.Step::text).containsExactly(
                "Rub the butter into the flour. Chill it.", "Fill with apples and bake for 1 hour.");
        assertThat(read(0).steps().getFirst().group()).isEqualTo(Optional.empty());
    }

    @Test
    void the_kind_of_file_is_seen_by_its_first_line() {
        assertThat(Texts.readAll(FILE, Optional.empty())).hasSize(2);
        assertThat(Texts.read(FILE).name().value()).isEqualTo("Apple Tart");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "ts|tsp ", "tb|tbsp ", "T |tbsp ", "t |tsp ", "c |cup ", "C |cup ", "lb|lb ", "oz|oz ", "pt|pint ",
            "qt|quart ",
            "ga|gallon ", "pn|pinch ", "ds|dash ", "cn|can ", "pk|package ", "sl|slice ", "ea|''", "lg|large ",
            "md|medium ",
            "sm|small ", "ct|carton ", "bn|bunch ", "dr|drop ", "fl|fl oz ", "g |g ", "kg|kg ", "ml|ml ", "dl|dl ",
            "cl|cl "}, ignoreLeadingAndTrailingWhitespace = false)
    void units_are_spelled(String code, String word) {
        assertThat(units("      2 " + code + " Stuff")).isEqualTo("2 " + word.replace("''", "") + "Stuff");
    }

    @Test
    void garlic_has_cloves() {
        assertThat(units("      2 cl Garlic; minced")).isEqualTo("2 clove Garlic; minced");
        assertThat(units("      2 cl Garlic cloves")).isEqualTo("2 Garlic cloves");
    }

    private static String units(String line) {
        var read = ((Reading.Understood) MealMasterReader.readAll("MMMMM----- Meal-Master\n\n  Title: X\n\n" + line
                + "\n\n  Stir.\n\nMMMMM\n").getFirst()).recipe();
        assertThat(read.setAside()).isEmpty();
        return read.ingredients().getFirst().text();
    }
}
