package dev.galley.http.recipe.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.galley.domain.kernel.Refused;
import dev.galley.domain.recipe.reading.Found;
import dev.galley.domain.recipe.reading.ReadRecipe;
import dev.galley.domain.recipe.reading.ReadingFailure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdReaderTest {
    private static ReadRecipe read(String fields) {
        return JsonLdReader.first("{\"@type\": \"Recipe\", \"name\": \"Soup\", " + fields + "}");
    }

    private static ReadRecipe withSteps(String instructions) {
        return read("\"recipeIngredient\": [\"1 leek\"], \"recipeInstructions\": " + instructions);
    }

    private static List<String> steps(String instructions) {
        return withSteps(instructions).steps().stream().map(ReadRecipe.Step::text).toList();
    }

    private static List<String> lines(String ingredients) {
        return read("\"recipeIngredient\": " + ingredients).ingredients().stream().map(ReadRecipe.Line::text).toList();
    }

    /** The same recipe, in every way that sites write it. */
    @ParameterizedTest
    @ValueSource(strings = {
            "{'@type': 'Recipe', 'name': 'Soup', 'recipeIngredient': ['1 leek']}",
            "{'@type': ['Thing', 'Recipe'], 'name': 'Soup', 'recipeIngredient': '1 leek'}",
            "[{'@type': 'WebPage'}, {'@type': 'Recipe', 'name': 'Soup', 'recipeIngredient': ['1 leek']}]",
            "{'@graph': [{'@type': 'Recipe', 'name': 'Soup', 'recipeIngredient': ['1 leek']}]}",
            "{'@type': 'WebPage', 'mainEntity': {'@type': 'Recipe', 'name': 'Soup', 'recipeIngredient': ['1 leek']}}",
            "{'@type': 'ItemList', 'itemListElement': [{'item': {'@type': 'Recipe', 'name': 'Soup', 'ingredients': ['1 leek']}}]}",
            "{'@type': 'http://schema.org/Recipe', 'http://schema.org/name': 'Soup', 'http://schema.org/recipeIngredient': ['1 leek']}",
            "{'@type': 'schema:Recipe', 'schema:name': [{'@value': 'Soup'}], 'schema:recipeIngredient': {'@list': ['1 leek']}}",
            "{'@type': 'recipe', 'headline': 'Soup', 'recipeIngredient': [['1 leek']]}",
            "{'name': 'Soup', 'recipeIngredient': ['1 leek']}",
            "{'@type': 'Recipe', 'name': 'Soup', 'recipeIngredient': [{'@type': 'HowToSupply', 'name': 'leek', 'requiredQuantity': 1}]}",
            "{'@type': 'Recipe', 'name': '  So<b>u</b>p ', 'recipeIngredient': ['1&nbsp;leek', '', null]}",
            // broken, and read all the same
            "{'@type': 'Recipe', 'name': 'Soup', 'recipeIngredient': ['1 leek',],}",
            "{'@type': 'Recipe' 'name': 'Soup'\n 'recipeIngredient': ['1 leek']",
            "{'@type': 'Recipe', 'name': 'Soup', /* the list */ 'recipeIngredient': ['1 leek' // one\n]}",
            "//<![CDATA[\n{'@type': 'Recipe', 'name': 'Soup', 'recipeIngredient': ['1 leek'],}\n//]]>",
            "<!-- {'@type': 'Recipe', 'name': 'Soup', 'recipeIngredient': ['1 leek']} -->",
            "\ufeff{'@type': 'Recipe', 'name': 'Soup', 'recipeIngredient': ['1 leek']};",
            "{@type: 'Recipe', name: 'Soup', recipeIngredient: ['1 leek']}",
            "{&quot;@type&quot;: &quot;Recipe&quot;, &quot;name&quot;: &quot;Soup&quot;, &quot;recipeIngredient&quot;: [&quot;1 leek&quot;]}",
            "{'@type': 'Person'}{'@type': 'Recipe', 'name': 'Soup', 'recipeIngredient': ['1 leek']}",
            "{'@type': 'Recipe', 'name': 'Soup', 'recipeIngredient': ['1 leek'], 'description': 'the so called 'best' soup'}",
            "{'@type': 'Recipe', 'name': 'Soup', 'recipeIngredient': ['1 leek'], 'description': 'never en"
    })
    void every_way_of_writing_it_is_understood(String json) {
        var recipe = JsonLdReader.first(json.replace('\'', '"'));
        assertThat(recipe.name().value()).isEqualTo("Soup");
        assertThat(recipe.ingredients()).extracting(ReadRecipe.Line::text).containsExactly("1 leek");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "['Cut the leek.', 'Boil it.']",
            "'Cut the leek.\\nBoil it.'",
            "'<p>Cut the leek.</p><p>Boil it.</p>'",
            "'<ol><li>Cut the <b>leek</b>.</li><li>Boil it.</li></ol>'",
            "'Cut the leek.<br />Boil it.'",
            "'&lt;p&gt;Cut the leek.&lt;/p&gt;&lt;p&gt;Boil it.&lt;/p&gt;'",
            "'1. Cut the leek. 2. Boil it.'",
            "['1. Cut the leek.', '2) Boil it.']",
            "['Step 1: Cut the leek.', 'Step 2: Boil it.']",
            "[{'@type': 'HowToStep', 'text': 'Cut the leek.'}, {'@type': 'HowToStep', 'text': 'Boil it.', 'name': 'Boil'}]",
            "[{'@type': 'HowToStep', 'name': 'Cut the leek.'}, {'@type': 'HowToStep', 'description': 'Boil it.'}]",
            "{'@type': 'ItemList', 'itemListElement': ['Cut the leek.', 'Boil it.']}",
            "{'@type': 'ItemList', 'itemListElement': [{'@type': 'ListItem', 'item': {'@type': 'HowToStep', 'text': 'Cut the leek.'}}, {'text': 'Boil it.'}]}",
            "[{'@type': 'HowToSection', 'name': 'All', 'itemListElement': [{'text': 'Cut the leek.'}, {'text': 'Boil it.'}]}]",
            "[{'@type': 'HowToSection', 'name': 'All', 'itemListElement': {'text': 'Cut the leek.<br>Boil it.'}}]",
            "[[{'@type': 'HowToStep', 'itemListElement': [{'@type': 'HowToDirection', 'text': 'Cut the leek.'}, {'@type': 'HowToTip', 'text': 'Sharpen the knife.'}]}, 'Boil it.']]"
    })
    void instructions_of_every_shape_become_steps(String instructions) {
        assertThat(steps(instructions.replace('\'', '"'))).containsExactly("Cut the leek.", "Boil it.");
    }

    @Test
    void sections_and_headings_are_groups() {
        var sections = withSteps("""
                [{"@type": "HowToSection", "name": "Base", "itemListElement": [{"text": "Cut."}]},
                 {"@type": "HowToSection", "name": "Top", "itemListElement": [{"text": "Boil."}]}]""");
        var headings = withSteps("\"<h3>Base</h3><p>Cut.</p><strong>Top:</strong><p>Boil.</p>\"");
        for (var recipe : List.of(sections, headings)) {
            assertThat(recipe.steps()).extracting(ReadRecipe.Step::text).containsExactly("Cut.", "Boil.");
            assertThat(recipe.steps()).extracting(ReadRecipe.Step::group).containsExactly(Optional.of("Base"), Optional
                    .of("Top"));
        }
        var lines = read("\"recipeIngredient\": [\"For the base:\", \"1 leek\", \"--- Top ---\", \"cream\"]")
                .ingredients();
        assertThat(lines).extracting(ReadRecipe.Line::group).containsExactly(Optional.of("For the base"), Optional.of(
                "Top"));
    }

    @Test
    void a_list_in_one_text_is_taken_apart() {
        assertThat(lines("\"1 leek\\n• 2 potatoes\"")).containsExactly("1 leek", "2 potatoes");
        assertThat(lines("[\"<li>1 leek</li><li>2 potatoes</li>\"]")).containsExactly("1 leek", "2 potatoes");
        assertThat(lines("[\"1&amp;frac12; leeks\", \"&#xBD; potato\"]")).containsExactly("1½ leeks", "½ potato");
    }

    @Test
    void single_facts_are_read_with_their_places() {
        var recipe = read("""
                "recipeIngredient": ["1 leek"], "recipeYield": ["4", "4 bowls"], "prepTime": "PT10M", "totalTime": "PT1H",
                "recipeCategory": "Dinner, Starter", "recipeCuisine": ["French"], "keywords": [{"@type": "DefinedTerm", "name": "leek"}],
                "author": [{"@id": "#jo"}, {"name": "Al"}], "inLanguage": "fr-FR", "url": "https://example.test/soup",
                "license": {"@id": "https://example.test/cc0"}, "suitableForDiet": "https://schema.org/GlutenFreeDiet",
                "image": [{"@type": "ImageObject", "url": "https://example.test/a.jpg"}, "//example.test/b.jpg", "data:x", "javascript:x"],
                "nutrition": {"@type": "NutritionInformation", "calories": "90 kcal"},
                "publisher": {"@id": "#jo", "@type": "Person", "name": "Jo"}""");
        assertThat(recipe.yields().orElseThrow().value()).isEqualTo("4 bowls");
        assertThat(recipe.servings().orElseThrow().value()).isEqualTo(4);
        assertThat(recipe.prepMinutes().orElseThrow().value()).isEqualTo(10);
        assertThat(recipe.cookMinutes().orElseThrow().value()).isEqualTo(50); // what is left of an hour
        assertThat(recipe.cookMinutes().orElseThrow().provenance().from().name()).isEqualTo("INFERRED");
        assertThat(recipe.category().orElseThrow().value()).isEqualTo("Dinner");
        assertThat(recipe.cuisine().orElseThrow().value()).isEqualTo("French");
        assertThat(recipe.tags()).extracting(Found::value).containsExactly("Starter", "leek", "gluten-free");
        assertThat(recipe.author().orElseThrow().value()).isEqualTo("Jo, Al");
        assertThat(recipe.language().orElseThrow().value()).isEqualTo("fr-FR");
        assertThat(recipe.url().orElseThrow().value()).isEqualTo("https://example.test/soup");
        assertThat(recipe.licence().orElseThrow().value()).isEqualTo("https://example.test/cc0");
        assertThat(recipe.images()).extracting(Found::value).containsExactly("https://example.test/a.jpg",
                "https://example.test/b.jpg");
        assertThat(recipe.setAside()).extracting(aside -> aside.text()).contains("calories 90 kcal", "javascript:x");
        assertThat(recipe.ingredients().getFirst().provenance().path()).contains("$.recipeIngredient[0]");
    }

    @Test
    void all_recipes_of_a_file_are_read_and_a_bad_one_hides_no_good_one() {
        var readings = JsonLdReader.read("""
                [{"@type": "Recipe", "name": "A", "recipeIngredient": ["1 leek"]}, {"@type": "Recipe", "name": "B"},
                 {"@type": "Recipe", "name": "C", "recipeIngredient": ["1 leek"]}]""");
        assertThat(readings).hasSize(3);
        assertThat(readings.get(1)).isInstanceOf(dev.galley.domain.recipe.reading.Reading.Failed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "42", "\"Recipe\"", "{}", "[]", "{\"@type\": \"Recipe\"}",
            "{\"@type\": \"Person\", \"name\": \"Jo\"}", "soup"})
    void what_holds_no_recipe_is_refused(String json) {
        var refused = catchThrowableOfType(Refused.class, () -> JsonLdReader.first(json));
        assertThat(refused.refusal()).isIn(ReadingFailure.NO_RECIPE_FOUND, ReadingFailure.NOT_UNDERSTOOD);
    }

    @Test
    void directions_within_a_step_that_has_a_text_are_steps_and_tips_are_set_aside() {
        var read = withSteps("[{\"@type\": \"HowToStep\", \"text\": \"Cut the leek. Wash it.\", \"itemListElement\": ["
                + "{\"@type\": \"HowToDirection\", \"text\": \"Wash it.\"}, "
                + "{\"@type\": \"HowToDirection\", \"text\": \"Boil it.\"}, "
                + "{\"@type\": \"HowToTip\", \"text\": \"Sharpen the knife.\"}]}]");
        assertThat(read.steps()).extracting(ReadRecipe.Step::text).containsExactly("Cut the leek. Wash it.",
                "Boil it.");
        assertThat(read.setAside()).extracting(it -> it.text()).containsExactly("Sharpen the knife.");
    }

    @Test
    void a_time_with_two_ends_counts_by_its_upper_one() {
        var read = read("\"recipeIngredient\": [\"1 leek\"], \"recipeYield\": \"2 dozen\", \"prepTime\": {\"@type\": "
                + "\"Duration\", \"minValue\": \"PT10M\", \"maxValue\": \"PT20M\"}, \"cookTime\": {\"@type\": "
                + "\"Duration\", \"minValue\": \"PT30M\"}, \"totalTime\": {\"@type\": \"Duration\", \"unitText\": \"x\"}");
        assertThat(read.prepMinutes().map(Found::value)).contains(20);
        assertThat(read.cookMinutes().map(Found::value)).contains(30);
        assertThat(read.servings().map(Found::value)).contains(24);
        assertThat(read.setAside()).extracting(it -> it.text()).containsExactly(
                "total time: {\"@type\":\"Duration\",\"unitText\":\"x\"}");
    }
}
