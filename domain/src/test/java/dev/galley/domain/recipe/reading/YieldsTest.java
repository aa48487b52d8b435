package dev.galley.domain.recipe.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YieldsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "4|4", "4 servings|4", "Serves 4-6|4", "Serves 4 to 6|4", "6-8|6", "12 muffins|12",
            "Makes about 24 cookies|24",
            "Makes 12 muffins, serves 6|6", "1 (9-inch) pie|1", "1 loaf|1", "Serves four|4", "4 Portionen|4",
            "für 4 Personen|4",
            "Pour 6 personnes|6", "4 raciones|4", "Para 4 personas|4", "Rende 8 porções|8", "4 porzioni|4",
            "4 porties|4",
            "4 portioner|4", "6 порций|6", "2人分|2", "4人份|4", "二人分|2", "8 servings (2 cups)|8", "Yield: 10 servings|10",
            "About 3 People|3", "4 patties|4", "8 bowls|8", "2 kişilik|2", "2 dozen|24",
            "1 1/2 dozen cookies|18", "two dozen|24", "half a dozen|6", "a dozen rolls|12", "1 dozen, serves 6|6",
            "3-4 dozen|36"
    })
    void servings_follow_from_what_a_recipe_makes(String text, int servings) {
        assertThat(Yields.servings(text)).contains(servings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "500 g", "2 cups", "1.5 litres", "one 9x13 pan", "plenty", "0", "1000 servings"})
    void amounts_are_no_servings(String text) {
        assertThat(Yields.servings(text)).isEmpty();
    }
}
