package dev.galley.bootstrap.food;

import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.inject.Injector;
import dev.galley.application.bus.Caller;
import dev.galley.bootstrap.recipe.StarterRecipes;
import dev.galley.bootstrap.wiring.TestApplication;
import dev.galley.http.server.HttpServer;
import dev.galley.http.server.TestClient;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** From an ingredient to what may be taken instead, with everything real. */
class SubstitutionJourneyTest {
    private static final String PATH = "/api/v1/ai/substitutions";

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static HttpServer server;
    private static TestClient client;

    @BeforeAll
    static void start() {
        Injector galley = TestApplication.on(postgres.database(), new Caller.Job("test"));
        galley.getInstance(StarterFoods.class).load();
        galley.getInstance(StarterRecipes.class).load();
        server = galley.getInstance(HttpServer.class);
        client = new TestClient(server.start(0));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode ask(String body) {
        var response = client.post(PATH, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(json(response).get("provider").asString()).isEqualTo("rules");
        return json(response).get("data");
    }

    private static JsonNode instead(String ingredient, String more) {
        return ask("{\"ingredient\": \"%s\"%s}".formatted(ingredient, more));
    }

    private static List<String> names(JsonNode data) {
        var names = new ArrayList<String>();
        data.forEach(it -> names.add(it.get("name").asString()));
        return names;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "egg | , \"dietary\": [\"vegan\"] | Flaxseed",
            "egg | , \"dietary\": [\"vegan\"] | aquafaba",
            "buttermilk | | lemon juice",
            "buttermilk | , \"allergies\": [\"milk\"] | soy milk",
            "soy sauce | , \"dietary\": [\"gluten-free\"] | tamari",
            "baking powder | | Cream of tartar",
            "cream | , \"dietary\": [\"vegan\"] | Coconut cream",
            "honey | , \"dietary\": [\"vegan\"] | Maple syrup",
            "gelatin | , \"dietary\": [\"vegetarian\"] | Agar",
            "beef mince | , \"dietary\": [\"vegan\"] | lentil",
            "chicken breast | , \"dietary\": [\"vegan\"] | Tofu",
            "plain flour | , \"dietary\": [\"gluten-free\"] | rice",
            "fish sauce | , \"allergies\": [\"fish\"] | soy sauce",
            "red wine | | stock",
            "peanut butter | , \"allergies\": [\"peanuts\", \"nuts\"] | sunflower",
            "cilantro | | parsley"})
    void cooks_find_what_they_expect(String ingredient, String needs, String expected) {
        var names = names(instead(ingredient, needs == null ? "" : needs));
        assertThat(names).as(ingredient).anySatisfy(name -> assertThat(name).containsIgnoringCase(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"butter", "milk", "cream", "cheddar", "yogurt", "parmesan", "egg", "buttermilk",
            "chocolate"})
    void nothing_with_milk_for_whoever_must_not_have_it(String ingredient) {
        var data = instead(ingredient, ", \"allergies\": [\"milk\"]");
        assertThat(data.size()).as(ingredient).isPositive();
        data.forEach(it -> {
            assertThat(it.get("safety").get("verdict").asString()).isEqualTo("safe");
            it.get("parts").forEach(part -> assertThat(allergens(part.get("foodId").asString()))
                    .as(it.toString()).doesNotContain("milk"));
        });
    }

    private static String allergens(String food) {
        return json(client.get("/api/v1/foods/" + food)).get("allergens").toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "es | mantequilla", "fr | beurre", "de | Butter", "pt | manteiga", "ja | バター", "zh | 黄油", "en | butter",
            "de | 250 g Butter, weich", "fr | 2 cuillères à soupe de beurre"})
    void it_is_understood_in_seven_languages(String language, String ingredient) {
        var response = client.post(PATH, "{\"ingredient\": \"" + ingredient + "\"}", "Accept-Language", language);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        var data = json(response).get("data");
        assertThat(data.size()).as(response.body()).isPositive();
        assertThat(data.get(0).get("language").asString()).isEqualTo("en");
    }

    @Test
    void names_are_in_the_language_that_was_asked_for() {
        var german = client.post(PATH, "{\"ingredient\": \"Ei\", \"dietary\": [\"vegan\"]}", "Accept-Language", "de");
        assertThat(german.body()).contains("Leinsamen").contains("Wasser");
    }

    @ParameterizedTest
    @ValueSource(strings = {"moon dust", "unicorn", "unicorn milk", "nutritional yeast", "xyzzy", "!!!", "a", "42",
            "🦄"})
    void nothing_is_made_up_for_what_nobody_knows(String ingredient) {
        assertThat(instead(ingredient, "").size()).isZero();
    }

    @Test
    void what_changes_is_told_for_the_amount_asked_for() {
        var tamari = instead("2 tbsp soy sauce", "").get(0);
        var nutrition = tamari.get("effects").get("nutrition");
        assertThat(nutrition.get("of").asString()).isEqualTo("TEXT");
        assertThat(nutrition.get("replacedGrams").get("likely").asDouble()).isCloseTo(32, within(5.0));
        assertThat(tamari.get("parts").get(0).get("grams").get("likely").asDouble()).isCloseTo(36, within(6.0));
        var allergens = tamari.get("effects").get("allergens");
        assertThat(allergens.get("added").toString()).isEqualTo("[]");
    }

    @Test
    void without_an_amount_it_is_told_for_a_hundred_grams() {
        var oil = instead("butter", ", \"allergies\": [\"milk\"]").get(0);
        var nutrition = oil.get("effects").get("nutrition");
        assertThat(nutrition.get("of").asString()).isEqualTo("PER_100_GRAMS");
        assertThat(nutrition.get("replacedGrams").get("likely").asDouble()).isEqualTo(100);
        assertThat(oil.get("effects").get("allergens").get("removed").toString()).contains("milk");
    }

    @Test
    void in_a_recipe_its_role_there_decides() {
        var cake = recipeWith("dessert", "egg");
        var data = ask("{\"ingredient\": \"egg\", \"recipeId\": \"%s\", \"dietary\": [\"vegan\"]}".formatted(cake));
        assertThat(data.get(0).get("effects").get("nutrition").get("of").asString()).isEqualTo("RECIPE");
        assertThat(data.get(0).get("role").asString()).isIn("binding", "leavening", "moisture", "foam", "thickening");
    }

    private static String recipeWith(String category, String ingredient) {
        var found = json(client.get("/api/v1/recipes?category=%s&ingredients=%s".formatted(category, ingredient)));
        return found.get("data").get(0).get("id").asString();
    }

    @Test
    void a_recipe_that_is_not_there_is_not_found() {
        var response = client.post(
                PATH, "{\"ingredient\": \"egg\", \"recipeId\": \"0199a1b2-6c00-7a01-8b3c-1d2e3f405162\"}");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(json(response).get("error").get("code").asString()).isEqualTo("RECIPE_NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{} | ingredient",
            "{\"ingredient\": \"\"} | ingredient",
            "{\"ingredient\": \"   \"} | ingredient",
            "{\"ingredient\": \"egg\", \"allergies\": [\"milk\", \"dust\"]} | allergies[1]",
            "{\"ingredient\": \"egg\", \"dietary\": [\"breatharian\"]} | dietary[0]",
            "{\"ingredient\": \"egg\", \"recipeId\": \"cake\"} | recipeId"})
    void what_cannot_be_meant_is_refused(String body, String field) {
        var response = client.post(PATH, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(json(response).get("error").get("details").has(field)).as(response.body()).isTrue();
    }

    @Test
    void too_long_a_text_is_refused() {
        assertThat(client.post(PATH, "{\"ingredient\": \"" + "e".repeat(201) + "\"}").statusCode()).isEqualTo(400);
    }
}
