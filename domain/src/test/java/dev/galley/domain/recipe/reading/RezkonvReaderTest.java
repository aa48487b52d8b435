package dev.galley.domain.recipe.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RezkonvReaderTest {
    private static final String FILE = """
            ========== REZKONV-Rezept - RezkonvSuite v1.4

                  Titel: Apfelkuchen
             Kategorien: Kuchen, Obst
                  Menge: 12 Stücke

            ============================ TEIG ============================
                250     Gramm  Mehl
                125     Gramm  Butter; kalt
                               -- in Stückchen
            =========================== BELAG ============================
                  6            Äpfel
              1/2     Essl.  Zimt

            =========================== QUELLE ===========================
                              Omas Kochbuch
                              -- Erfasst *RK* 01.01.2001 von
                              -- Otto Beispiel

            Mehl und Butter verkneten und
            kühl stellen.

            Mit den Äpfeln belegen und 40 Minuten backen.

            =====

            ========== REZKONV-Rezept - RezkonvSuite v1.4

                  Titel: Toast
             Kategorien: Brot
                  Menge: 1 Portion

                  1     Scheibe  Brot

            Rösten.

            =====
            """;

    private static List<ReadRecipe> read(String file) {
        return Texts.readAll(file, Optional.of("kuchen.rk")).stream()
                .map(reading -> ((Reading.Understood) reading).recipe())
                .toList();
    }

    @Test
    void every_recipe_of_the_file_is_read_with_groups_and_source() {
        var recipes = read(FILE);
        assertThat(recipes).extracting(it -> it.name().value()).containsExactly("Apfelkuchen", "Toast");
        var cake = recipes.getFirst();
        assertThat(cake.ingredients()).extracting(it -> it.group().orElse("") + ": " + it.text()).containsExactly(
                "TEIG: 250 Gramm Mehl", "TEIG: 125 Gramm Butter, kalt in Stückchen", "BELAG: 6 Äpfel",
                "BELAG: 1/2 Essl. Zimt");
        assertThat(cake.steps()).extracting(ReadRecipe.Step::text).containsExactly(
                "Mehl und Butter verkneten und kühl stellen.", "Mit den Äpfeln belegen und 40 Minuten backen.");
        assertThat(cake.author().map(Found::value)).contains("Omas Kochbuch");
        assertThat(cake.category().map(Found::value)).contains("Kuchen");
        assertThat(cake.yields().map(Found::value)).contains("12 Stücke");
        assertThat(cake.setAside()).extracting(SetAside::text).contains("-- Otto Beispiel");
        assertThat(recipes.getLast().ingredients()).extracting(ReadRecipe.Line::text).containsExactly("1 Scheibe Brot");
        assertThat(recipes.getLast().steps()).extracting(ReadRecipe.Step::text).containsExactly("Rösten.");
    }

    @Test
    void each_part_says_where_it_stands() {
        var span = read(FILE).getFirst().ingredients().get(1).provenance().span().orElseThrow();
        assertThat(FILE.substring(span.start(), span.end())).contains("Butter", "Stückchen");
    }

    @Test
    void a_cut_off_file_is_read_as_far_as_it_goes() {
        for (int end = 0; end < FILE.length(); end += 7) {
            var cut = FILE.substring(0, end);
            if (RezkonvReader.fits(cut)) {
                assertThat(RezkonvReader.readAll(cut)).hasSizeLessThanOrEqualTo(2);
            }
        }
        assertThat(read(FILE.substring(0, FILE.indexOf("\n=====\n")))).hasSize(1);
    }
}
