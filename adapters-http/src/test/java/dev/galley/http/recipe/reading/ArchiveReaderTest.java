package dev.galley.http.recipe.reading;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.galley.domain.kernel.Refused;
import dev.galley.domain.recipe.reading.Found;
import dev.galley.domain.recipe.reading.ReadRecipe;
import dev.galley.domain.recipe.reading.Reading;
import dev.galley.domain.recipe.reading.ReadingFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArchiveReaderTest {
    /** Entries by name, in no order of their own. */
    private record Opened(Map<String, String> texts) implements Entries {
        @Override
        public List<String> names() {
            return texts.keySet().stream().sorted().toList();
        }

        @Override
        public byte[] content(String name) {
            return java.util.Objects.requireNonNull(texts.get(name)).getBytes(UTF_8);
        }
    }

    private static List<Reading> read(Map<String, String> texts) {
        return new ArchiveReader(new Opened(texts)).readings().toList();
    }

    private static ReadRecipe one(String name, String text) {
        var readings = read(Map.of(name, text));
        assertThat(readings).hasSize(1);
        return ((Reading.Understood) readings.getFirst()).recipe();
    }

    private static List<String> lines(ReadRecipe recipe) {
        return recipe.ingredients().stream().map(ReadRecipe.Line::text).toList();
    }

    @Test
    void mealie_of_either_age_is_read() {
        var recipe = one("recipes/soup/soup.json", """
                {"name": "Soup", "slug": "soup", "orgURL": "https://example.test/soup", "recipeYield": "2 bowls", "performTime": "20 min",
                 "tags": [{"name": "warm"}], "recipeCategory": [{"name": "Starter"}], "notes": [{"title": "Hint", "text": "Stir."}],
                 "recipeIngredient": [
                  {"title": "Base", "quantity": 2.0, "unit": {"name": "cup"}, "food": {"name": "leek"}, "note": "sliced"},
                  {"quantity": 1, "note": "a pinch of salt", "disableAmount": true}],
                 "recipeInstructions": [{"title": "", "text": "Boil.\\nServe."}]}""");
        assertThat(lines(recipe)).containsExactly("2 cup leek, sliced", "a pinch of salt");
        assertThat(recipe.ingredients().getLast().group()).contains("Base");
        assertThat(recipe.steps()).extracting(ReadRecipe.Step::text).containsExactly("Boil.", "Serve.");
        assertThat(recipe.notes()).extracting(Found::value).containsExactly("Hint\nStir.");
        assertThat(recipe.url().map(Found::value)).contains("https://example.test/soup");
        assertThat(recipe.category().map(Found::value)).contains("Starter");
    }

    @Test
    void a_backup_of_mealie_is_rows_of_tables() {
        var readings = read(Map.of("database.json",
                """
                {"alembic_version": [{"version_num": "x"}], "users": [{"id": "9", "full_name": "Ann", "password": "secret"}],
                 "recipes": [
                  {"id": "11112222-3333", "name": "Soup", "slug": "soup", "recipe_yield": "bowls", "recipe_yield_quantity": 2,
                   "recipe_servings": 4, "perform_time": "20 min", "prep_time": "5 min", "org_url": "https://example.test/soup"},
                  {"id": "44445555", "name": "Empty", "slug": "empty"}],
                 "recipes_ingredients": [
                  {"id": 2, "position": 1, "recipe_id": "111122223333", "quantity": 0, "note": "salt"},
                  {"id": 1, "position": 0, "recipe_id": "111122223333", "title": "Base", "quantity": 2.0, "unit_id": "7", "food_id": "8", "note": "sliced"},
                  {"id": 3, "position": 2, "recipe_id": "111122223333", "quantity": 3, "note": "eggs"}],
                 "ingredient_units": [{"id": "7", "name": "cup"}], "ingredient_foods": [{"id": "8", "name": "leek"}],
                 "recipe_instructions": [{"id": 1, "position": 1, "recipe_id": "111122223333", "text": "Serve."},
                  {"id": 2, "position": 0, "recipe_id": "111122223333", "text": "Boil."}],
                 "notes": [{"recipe_id": "111122223333", "title": "Hint", "text": "Stir."}],
                 "tags": [{"id": "t", "name": "warm"}], "recipes_to_tags": [{"recipe_id": "111122223333", "tag_id": "t"}],
                 "categories": [{"id": "c", "name": "Starter"}], "recipes_to_categories": [{"recipe_id": "111122223333", "category_id": "c"}]}"""));
        assertThat(readings).hasSize(2);
        var recipe = ((Reading.Understood) readings.getFirst()).recipe();
        assertThat(lines(recipe)).containsExactly("2 cup leek, sliced", "salt", "3 eggs");
        assertThat(recipe.ingredients().getFirst().provenance().path()).contains("$.recipes_ingredients[1]");
        assertThat(recipe.steps()).extracting(ReadRecipe.Step::text).containsExactly("Boil.", "Serve.");
        assertThat(recipe.servings().map(Found::value)).contains(4);
        assertThat(recipe.yields().map(Found::value)).contains("2 bowls");
        assertThat(recipe.cookMinutes().map(Found::value)).contains(20);
        assertThat(recipe.tags()).extracting(Found::value).containsExactly("warm");
        assertThat(recipe.category().map(Found::value)).contains("Starter");
        assertThat(recipe.notes()).extracting(Found::value).containsExactly("Hint\nStir.");
        assertThat(((Reading.Failed) readings.getLast()).refused().refusal()).isEqualTo(ReadingFailure.NO_RECIPE_FOUND);
    }

    @Test
    void tandoor_has_its_ingredients_within_the_steps() {
        var recipe = one("1.zip/recipe.json", """
                {"name": "Soup", "servings": 2, "servings_text": "bowls", "working_time": 5, "waiting_time": 0, "keywords": [{"name": "warm"}],
                 "steps": [{"name": "Base", "instruction": "Fry the {{ ingredients[1] }}.", "time": 10, "ingredients": [
                   {"order": 1, "amount": 0.5, "unit": {"name": "l"}, "food": {"name": "stock"}, "note": ""},
                   {"order": 0, "amount": 2.0, "unit": null, "food": {"name": "leeks"}, "note": "sliced"},
                   {"order": 2, "is_header": true, "note": "To serve"},
                   {"order": 3, "no_amount": true, "amount": 0, "food": {"name": "chives"}}]}]}""");
        assertThat(lines(recipe)).containsExactly("2 leeks, sliced", "0.5 l stock", "chives");
        assertThat(recipe.ingredients().getLast().group()).contains("To serve");
        assertThat(recipe.steps().getFirst().text()).isEqualTo("Fry the 2 leeks, sliced.");
        assertThat(recipe.steps().getFirst().durationSeconds()).contains(600);
        assertThat(recipe.yields().map(Found::value)).contains("2 bowls");
    }

    @Test
    void paprika_and_mela_have_texts_of_lines() {
        var paprika = one("Soup.paprikarecipe", """
                {"name": "Soup", "ingredients": "Base:\\n1 leek\\nsalt", "directions": "Boil.\\n\\nServe.", "servings": "2", "notes": "Good.",
                 "source_url": "https://example.test/", "difficulty": "Easy", "photo_data": "AAAA"}""");
        var mela = one("Soup.melarecipe",
                """
                {"title": "Soup", "ingredients": "1 leek\\nsalt", "instructions": "Boil.\\nServe.", "yield": "2", "categories": ["Dinner"]}""");
        for (var recipe : List.of(paprika, mela)) {
            assertThat(lines(recipe)).containsExactly("1 leek", "salt");
            assertThat(recipe.steps()).hasSize(2);
            assertThat(recipe.servings().map(Found::value)).contains(2);
        }
        assertThat(paprika.ingredients().getFirst().group()).contains("Base");
    }

    @Test
    void recipe_keeper_and_copy_me_that_have_many_recipes_a_page() {
        var keeper = read(Map.of("recipes.html",
                """
                <div class="recipe-details"><h2 itemprop="name">Soup</h2><span itemprop="recipeYield">2</span>
                 <meta itemprop="prepTime" content="PT10M"><meta itemprop="recipeCourse" content="Starter">
                 <div itemprop="recipeIngredients"><p>1 leek</p><p>salt</p></div>
                 <div itemprop="recipeDirections"><p>1. Boil.</p><p>2. Serve.</p></div>
                 <div itemprop="recipeNotes"><p>Good.</p></div><a itemprop="recipeSource" href="https://example.test/">Site</a>
                 <img src="images/soup_0.jpg" class="recipe-photo"></div>
                <div class="recipe-details"><h2 itemprop="name">Toast</h2><div itemprop="recipeIngredients"><p>bread</p></div></div>""",
                "images/soup_0.jpg", ""));
        assertThat(keeper).hasSize(2);
        var soup = ((Reading.Understood) keeper.getFirst()).recipe();
        assertThat(lines(soup)).containsExactly("1 leek", "salt");
        assertThat(soup.steps()).extracting(ReadRecipe.Step::text).containsExactly("Boil.", "Serve.");
        assertThat(soup.pictures()).containsExactly("images/soup_0.jpg");
        assertThat(soup.prepMinutes().map(Found::value)).contains(10);
        var copied = one("recipes.html", """
                <div class="recipe"><div id="name">Soup</div><a id="original_link" href="https://example.test/soup">x</a>
                 <a id="recipeYield">Servings: 2</a><ul id="recipeIngredients"><li class="recipeIngredient_subheader">Base</li>
                 <li class="recipeIngredient">1 leek</li></ul><ol id="recipeInstructions"><li class="instruction">Boil.</li></ol>
                 <ul><li class="recipeNote">Good.</li></ul></div>""");
        assertThat(lines(copied)).containsExactly("1 leek");
        assertThat(copied.ingredients().getFirst().group()).contains("Base");
        assertThat(copied.servings().map(Found::value)).contains(2);
    }

    @Test
    void what_holds_no_recipe_is_passed_over_and_what_is_damaged_is_told() {
        var readings = read(Map.of(
                "settings.json", "{\"theme\": \"dark\"}", "README.md", "# Hello", "__MACOSX/a.json", "x", "a.jpg", "x",
                "broken.json", "not json", "soup.cook", "Boil @leek{1}."));
        assertThat(readings).hasSize(2);
        assertThat(readings.getFirst()).isInstanceOfSatisfying(Reading.Failed.class, failed -> assertThat(failed
                .refused().refusal()).isEqualTo(ReadingFailure.NOT_UNDERSTOOD));
        assertThat(readings.getLast().where()).isEqualTo("soup.cook");
    }

    @Test
    void tables_with_other_separators_and_quotes_are_read() {
        var table = "\ufeffTitle;Ingredients;Directions;Servings\r\n\"Soup; \"\"warm\"\"\";\"1 leek\r\nsalt\";Boil.;2\r\n;;;\r\nBad;;;\r\n";
        var readings = TableReader.read(table);
        assertThat(readings).hasSize(2);
        var soup = ((Reading.Understood) readings.getFirst()).recipe();
        assertThat(soup.name().value()).isEqualTo("Soup; \"warm\"");
        assertThat(lines(soup)).containsExactly("1 leek", "salt");
        assertThat(readings.getLast()).isInstanceOf(Reading.Failed.class);
        var refused = catchThrowableOfType(Refused.class, () -> TableReader.read("a,b\n1,2\n"));
        assertThat(refused.refusal()).isEqualTo(ReadingFailure.NOT_UNDERSTOOD);
    }

    @Test
    void characters_are_told_by_what_stands_there() {
        assertThat(Characters.of("Crème".getBytes(UTF_8))).isEqualTo("Crème");
        assertThat(Characters.of("\ufeffCrème".getBytes(UTF_8))).isEqualTo("Crème");
        assertThat(Characters.of("\ufeffCrème".getBytes(UTF_16LE))).isEqualTo("Crème");
        assertThat(Characters.of(new byte[]{'C', 'r', (byte) 0xe8, 'm', 'e'})).isEqualTo("Crème");
        assertThat(Optional.of(Characters.of(new byte[0]))).contains("");
    }
}
