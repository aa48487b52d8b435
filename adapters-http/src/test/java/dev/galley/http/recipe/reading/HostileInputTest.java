package dev.galley.http.recipe.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Refused;
import dev.galley.domain.recipe.reading.ReadingFailure;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the page or file: an answer or a refusal, in no more time than its length explains. */
class HostileInputTest {
    private static final String PAGE = """
            <html lang=en><script type="application/ld+json">{"@graph": [{"@type": "Recipe", "name": "Soup", "author": {"@id": "#a"},
            "recipeIngredient": ["1 leek", "2 &frac12; onions"], "recipeInstructions": [{"@type": "HowToSection", "name": "x",
            "itemListElement": [{"text": "<p>Boil.</p>"}]}], "totalTime": "PT1H"}, {"@id": "#a", "name": "Jo"}]}</script>
            <div itemscope itemtype="http://schema.org/Recipe"><b itemprop="name">Soup</b><li itemprop="recipeIngredient">1</li></div>
            <div class="h-recipe"><p class="p-name">S</p><p class="p-ingredient">1</p></div><h2>Ingredients</h2><ul><li>1 leek</ul>""";

    private static void survive(Runnable reading) {
        try {
            reading.run();
        } catch (Refused refused) {
            assertThat(refused.refusal()).isInstanceOf(ReadingFailure.class);
        }
    }

    private static void surviveAll(String text) {
        survive(() -> PageReader.read(text, Optional.of("https://example.test/")));
        survive(() -> JsonLdReader.read(text));
        survive(() -> TableReader.read(text));
        survive(() -> PageReader.read("<script type='application/ld+json'>" + text + "</script>", Optional.empty()));
    }

    @Test
    void truncated_and_changed_pages_are_survived() {
        var random = RandomGenerator.of("L64X128MixRandom");
        for (int end = 0; end < PAGE.length(); end += 3) {
            surviveAll(PAGE.substring(0, end));
        }
        for (int round = 0; round < 300; round++) {
            var text = new StringBuilder(PAGE);
            for (int change = 0; change < 5; change++) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x3000));
            }
            surviveAll(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{", "[", "{\"a\":", "[[", "\"", "'", "\\", "/*", "//", "{\"@graph\":[", "{\"@type\":\"Recipe\",\"x\":",
            ",", "a:", "<div>", "<ul><li>",
            "<div itemscope itemprop=a>", "<div itemscope itemtype='http://schema.org/Recipe'>", "<div class=h-recipe>",
            "<p class=h-recipe><b class=p-name>",
            "<div typeof=Recipe property=a>", "<script type='application/ld+json'>",
            "<script type='application/ld+json'>{}</script>", "<!--", "&", "<a href='",
            "<h2>Ingredients</h2>", "<li>1 egg", "<b>", "<table><tr><td>", "a,", "\"a\"\n", ";", "\u0000",
            "{\"@type\":\"Recipe\"},", "\"\",", "{}{}", "1e9,"
    })
    void the_same_over_and_over_takes_linear_time(String piece) {
        var text = piece.repeat(60_000 / piece.length());
        long began = System.nanoTime();
        surviveAll(text);
        assertThat(System.nanoTime() - began).isLessThan(10_000_000_000L);
    }

    @Test
    void long_names_within_deep_values_make_no_long_paths() {
        var json = "{\"" + "k".repeat(50_000) + "\":1,\"@type\":\"Recipe\",\"name\":\"x\"}";
        survive(() -> JsonLdReader.read("{\"" + "k".repeat(50_000) + "\":[" + (json + ",").repeat(20) + "]}"));
    }
}
