package dev.galley.http.recipe.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.galley.domain.kernel.Refused;
import dev.galley.domain.recipe.reading.Found;
import dev.galley.domain.recipe.reading.Provenance.From;
import dev.galley.domain.recipe.reading.ReadRecipe;
import dev.galley.domain.recipe.reading.ReadingFailure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
    private static final String LD = "<script type='application/ld+json'>";

    private static ReadRecipe read(String html) {
        return PageReader.read(html, Optional.of("https://example.test/soups/leek"));
    }

    /** The same recipe, in every way that a page can hold it. */
    @ParameterizedTest
    @ValueSource(strings = {
            LD + "{\"@type\":\"Recipe\",\"name\":\"Soup\",\"recipeIngredient\":[\"1 leek\"],\"recipeInstructions\":[\"Boil it.\"]}</script>",
            LD + "{broken</script>" + LD
                    + "{\"@type\":\"Recipe\",\"name\":\"Soup\",\"recipeIngredient\":[\"1 leek\"],\"recipeInstructions\":\"Boil it.\"}</script>",
            "<script type=\"application/ld+json; charset=utf-8\">{\"@type\":\"Recipe\",\"name\":\"Soup\",\"recipeIngredient\":[\"1 leek\"],\"recipeInstructions\":[{\"text\":\"Boil it.\"}]}</script>",
            "<div itemscope itemtype='http://schema.org/Recipe'><h1 itemprop=name>Soup</h1><li itemprop='recipeIngredient'>1 leek</li><div itemprop=recipeInstructions><p>Boil <b>it</b>.</p></div></div>",
            "<div itemscope itemtype='https://schema.org/Recipe'><span itemprop=name content='Soup'></span><span itemprop=ingredients>1 leek</span><ol itemprop=recipeInstructions><li>Boil it.</ol></div>",
            "<div itemscope itemtype='http://data-vocabulary.org/Recipe'><b itemprop=name>Soup</b><i itemprop=ingredient itemscope itemtype='http://data-vocabulary.org/RecipeIngredient'><i itemprop=amount>1</i> <i itemprop=name>leek</i></i><p itemprop=instructions>Boil it.</p></div>",
            "<div vocab='https://schema.org/' typeof='Recipe'><h1 property='name'>Soup</h1><li property='recipeIngredient'>1 leek</li><p property='recipeInstructions'>Boil it.</p></div>",
            "<div typeof='schema:Recipe'><h1 property='schema:name'>Soup</h1><li property='schema:recipeIngredient'>1 leek</li><p property='schema:recipeInstructions'>Boil it.</p></div>",
            "<div xmlns:v='http://rdf.data-vocabulary.org/#' typeof='v:Recipe'><h1 property='v:name'>Soup</h1><li property='v:ingredients'>1 leek</li><p property='v:instructions'>Boil it.</p></div>",
            "<article class=h-recipe><h1 class=p-name>Soup</h1><ul><li class=p-ingredient>1 leek</ul><div class=e-instructions><ol><li>Boil it.</ol></div></article>",
            "<div class=hrecipe><h1 class=fn>Soup</h1><span class=ingredient>1 leek</span><div class=instructions>Boil it.</div></div>",
            "<h1>Soup</h1><h2>Ingredients</h2><ul><li>1 leek</ul><h2>Directions</h2><ol><li>Boil it.</ol><h2>Comments</h2><p>Great!",
            "<title>Soup</title><body><h1>Soup</h1><p><strong>Zutaten:</strong></p><p>1 leek</p><p><strong>Zubereitung:</strong></p><p>Boil it.</p>",
            "<h1>Soup</h1><nav><ul><li>Ingredients</ul></nav><h3>Ingrédients</h3><p>1 leek<br></p><h3>Préparation</h3><p>Boil it.</p><footer>Contact</footer>"
    })
    void every_way_of_marking_it_is_understood(String html) {
        var recipe = read(html);
        assertThat(recipe.name().value()).isEqualTo("Soup");
        assertThat(recipe.ingredients()).extracting(ReadRecipe.Line::text).containsExactly("1 leek");
        assertThat(recipe.steps()).extracting(ReadRecipe.Step::text).containsExactly("Boil it.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "JSON_LD|<script type='application/ld+json'>{\"@type\":\"Recipe\",\"name\":\"S\",\"recipeIngredient\":[\"x\"]}</script>",
            "MICRODATA|<div itemscope itemtype='http://schema.org/Recipe'><h1 itemprop=name>S</h1><li itemprop='recipeIngredient'>x</li></div>",
            "RDFA|<div vocab='https://schema.org/' typeof='Recipe'><h1 property='name'>S</h1><li property='recipeIngredient'>x</li></div>",
            "HRECIPE|<div class=h-recipe><h1 class=p-name>S</h1><li class=p-ingredient>x</li></div>",
            "TEXT|<h1>S</h1><h2>Ingredients</h2><ul><li>x</ul>"
    })
    void each_part_says_what_it_was_read_from(From from, String html) {
        assertThat(read(html).ingredients().getFirst().provenance().from()).isEqualTo(from);
    }

    @Test
    void what_is_seen_on_a_page_is_found_at_its_place_in_the_source() {
        var html = "<html><body><h1>Soup</h1>\n<h2>Ingredients</h2><ul><li>1 <b>leek</b></li><li>salt</li></ul><h2>Method</h2><p>Boil it.</p>";
        var recipe = read(html);
        var span = recipe.ingredients().get(1).provenance().span().orElseThrow();
        assertThat(html.substring(span.start(), span.end())).isEqualTo("salt");
    }

    @Test
    void one_format_fills_the_gaps_of_another() {
        var recipe = read(LD
                + "{\"@type\":\"Recipe\",\"name\":\"Soup\",\"recipeIngredient\":[\"1 leek\"],\"image\":\"/a.jpg\"}</script>"
                + "<div itemscope itemtype='http://schema.org/Recipe'><h1 itemprop=name>Soup</h1><meta itemprop=prepTime content=PT5M>"
                + "<span itemprop=recipeIngredient>2 leeks</span></div><h2>Ingredients</h2><p>3 leeks</p><h2>Method</h2><p>Boil it.</p>");
        assertThat(recipe.ingredients()).extracting(ReadRecipe.Line::text).containsExactly("1 leek");
        assertThat(recipe.prepMinutes().orElseThrow().value()).isEqualTo(5);
        assertThat(recipe.steps()).extracting(ReadRecipe.Step::text).containsExactly("Boil it.");
        assertThat(recipe.steps().getFirst().provenance().from()).isEqualTo(From.TEXT);
        assertThat(recipe.images()).extracting(Found::value).containsExactly("https://example.test/a.jpg");
    }

    @Test
    void another_recipe_of_the_page_is_only_named() {
        var recipe = read(LD
                + "[{\"@type\":\"Recipe\",\"name\":\"Teaser\"},{\"@type\":\"Recipe\",\"name\":\"Soup\",\"recipeIngredient\":[\"1 leek\"]}]</script>");
        assertThat(recipe.name().value()).isEqualTo("Soup");
        assertThat(recipe.setAside()).extracting(aside -> aside.text()).contains("Teaser");
    }

    @Test
    void the_page_tells_language_author_licence_and_address() {
        var recipe = read(
                "<html lang=de><head><link rel=canonical href='https://example.test/c'><meta name=author content=Jo>"
                        + "<link rel=license href='https://example.test/cc0'><meta property='og:image' content='/o.jpg'></head>"
                        + "<h1>Suppe</h1><h2>Zutaten für 4 Personen</h2><ul><li>1 Lauch</ul><h2>Zubereitung</h2><p>Kochen.</p>");
        assertThat(recipe.language().map(Found::value)).contains("de");
        assertThat(recipe.author().map(Found::value)).contains("Jo");
        assertThat(recipe.licence().map(Found::value)).contains("https://example.test/cc0");
        assertThat(recipe.url()).isPresent();
        assertThat(recipe.servings().map(Found::value)).contains(4);
        assertThat(recipe.images()).extracting(Found::value).containsExactly("https://example.test/o.jpg");
    }

    @Test
    void markup_is_stripped_whatever_it_hides_in() {
        var recipe = read(LD
                + """
                {"@type":"Recipe","name":"<img src=x onerror=alert(1)>Soup","description":"<p>Good</p><script>alert(1)</script>",
                 "recipeIngredient":["<a href='javascript:x'>1 leek</a>"],"recipeInstructions":["<iframe src=x></iframe>Boil &lt;b&gt;it&lt;/b&gt;."]}"""
                        .replace("</script>", "<\\/script>") + "</script>");
        assertThat(recipe.name().value()).isEqualTo("Soup");
        assertThat(recipe.description().map(Found::value)).contains("Good");
        assertThat(recipe.ingredients().getFirst().text()).isEqualTo("1 leek");
        assertThat(recipe.steps().getFirst().text()).isEqualTo("Boil it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "soup", "<p>No recipe here.</p>",
            "<h1>About us</h1><script type='application/ld+json'>{\"@type\":\"WebSite\"}</script>",
            "<h1>Ingredients</h1>",
            "<script type='application/ld+json'>{\"@type\":\"Recipe\",\"name\":\"Empty\"}</script>",
            "<nav><h2>Ingredients</h2><ul><li>1 leek</ul></nav>"
    })
    void a_page_without_a_recipe_is_refused(String html) {
        var refused = catchThrowableOfType(Refused.class, () -> read(html));
        assertThat(refused.refusal()).isEqualTo(ReadingFailure.NO_RECIPE_FOUND);
    }

    @Test
    void a_page_beyond_the_limit_is_refused() {
        var refused = catchThrowableOfType(Refused.class, () -> read("x".repeat(PageReader.LONGEST + 1)));
        assertThat(refused.refusal()).isEqualTo(ReadingFailure.PAGE_TOO_LARGE);
        assertThat(List.of(ReadingFailure.values())).contains(ReadingFailure.BLOCKED_BY_SITE);
    }
}
