package dev.galley.http.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.recipe.Slug;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecipeReaderTest {
    private static final String SOUP = """
            {"slug": "soup", "name": "Soup", "servings": 2, "tags": ["dinner"],
             "ingredients": [
               {"text": "1 l water", "quantity": 1, "unit": "l", "name": "water", "food": "water", "grams": 1000},
               {"text": "2 onions", "quantity": 2, "name": "onion", "food": "onion", "grams": 300}],
             "steps": [{"instruction": "Boil the onions.", "ingredients": [0, 1]}]}""";

    private static RecipeBody.Read read(String json) {
        return RecipeReader.recipe(RecipeReader.entries(json).getFirst());
    }

    private static Map<String, String> problems(String json) {
        return catchThrowableOfType(Refused.class, () -> read(json)).fields();
    }

    @Test
    void a_recipe_is_read_with_its_foods_and_weights() {
        var soup = read(SOUP);
        assertThat(soup.slug()).contains(new Slug("soup"));
        assertThat(soup.draft().foodSlugs()).containsExactly(Optional.of("water"), Optional.of("onion"));
        var onions = soup.draft().content().ingredients().get(1);
        assertThat(onions.quantity()).contains(new BigDecimal("2"));
        assertThat(onions.unit()).isEmpty();
        assertThat(onions.grams()).contains(new Interval(210, 300, 390));
    }

    @Test
    void a_file_holds_one_recipe_or_several() {
        assertThat(RecipeReader.entries(SOUP)).hasSize(1);
        assertThat(RecipeReader.entries("[" + SOUP + "," + SOUP + "]")).hasSize(2);
        assertThat(catchThrowableOfType(Refused.class, () -> RecipeReader.entries("{"))).isNotNull();
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertThat(problems("""
                {"slug": "Not a slug", "name": " ", "servings": 0, "prepMinutes": -1, "language": "la",
                 "dietary": ["vegan", "carnivore"], "tags": ["Dinner"],
                 "ingredients": [{"text": "salt", "grams": -1}, {"text": "x", "quantity": 0}],
                 "steps": [{"instruction": "Wait.", "durationSeconds": 0}]}"""))
                .containsOnlyKeys(
                        "slug",
                        "name",
                        "servings",
                        "prepMinutes",
                        "language",
                        "dietary[1]",
                        "tags[0]",
                        "ingredients[0].grams",
                        "ingredients[1].quantity",
                        "steps[0].durationSeconds");
        assertThat(problems(SOUP.replace("[0, 1]", "[0, 2]"))).containsOnlyKeys("steps[0].ingredients[1]");
    }

    @Test
    void what_cannot_be_read_is_told_with_its_path() {
        assertThat(problems(SOUP.replace("\"quantity\": 2", "\"quantity\": \"two\"")))
                .containsOnlyKeys("ingredients[1].quantity");
        assertThat(problems(SOUP.replace("\"servings\"", "\"portions\""))).containsOnlyKeys("servings");
        assertThat(problems(SOUP.replace("\"servings\"", "\"taste\": 1, \"servings\""))).containsOnlyKeys("taste");
        assertThat(problems(SOUP.replace("\"name\": \"Soup\",", ""))).containsOnlyKeys("name");
        assertThat(problems("[]".replace("[]", "[7]"))).isNotEmpty();
        assertThat(List.of(problems(SOUP.replace("\"text\": \"2 onions\",", "")).keySet().toArray()))
                .containsExactly("ingredients[1].text");
    }
}
