package dev.galley.bootstrap.food;

import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.inject.Injector;
import dev.galley.application.bus.Caller;
import dev.galley.bootstrap.wiring.TestApplication;
import dev.galley.http.server.HttpServer;
import dev.galley.http.server.TestClient;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** From what a cook writes to grams and kilocalories, with everything real. */
class IngredientJourneyTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static HttpServer server;
    private static TestClient client;

    @BeforeAll
    static void start() {
        Injector galley = TestApplication.on(postgres.database(), new Caller.Job("test"));
        galley.getInstance(StarterFoods.class).load();
        server = galley.getInstance(HttpServer.class);
        client = new TestClient(server.start(0));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void all_lines_together_hold_what_each_holds_and_tell_what_nobody_knows() {
        var body = "{\"lines\": [\"200 g flour\", \"100 g butter\", \"100 g sugar\"]}";
        var all = json(client.post("/api/v1/ingredients/parse", body));
        var total = all.get("total");
        assertThat(total.at("/grams/likely").asDouble()).isCloseTo(400, within(1e-9));
        double sum = 0;
        for (var line : all.get("data")) {
            sum += line.at("/nutrition/calories/likely").asDouble();
        }
        assertThat(total.at("/nutrition/calories/likely").asDouble()).isCloseTo(sum, within(1e-6));
        assertThat(total.at("/nutrition/coverage").asDouble()).isEqualTo(1);
        assertThat(total.at("/allergens/contains").toString()).isEqualTo("[\"gluten\",\"milk\",\"wheat\"]");
        assertThat(total.at("/diets/vegan").asString()).isEqualTo("no");
        assertThat(total.at("/diets/vegetarian").asString()).isEqualTo("yes");

        var unknown = json(client.post(
                "/api/v1/ingredients/parse", body.replace("100 g sugar", "100 g zorblax"))).get("total");
        assertThat(unknown.at("/allergens/unknown").size()).isGreaterThan(10);
        assertThat(unknown.at("/diets/vegetarian").asString()).isEqualTo("unknown");
        assertThat(unknown.at("/nutrition/calories/max").asDouble())
                .isGreaterThan(total.at("/nutrition/calories/max").asDouble());
        var none = json(client.post("/api/v1/ingredients/parse", "{\"lines\": []}")).get("total");
        assertThat(none.has("nutrition")).isFalse();
        assertThat(none.at("/allergens/unknown").size()).isEqualTo(15);
    }

    @Test
    void a_line_that_no_food_answers_still_contains_what_its_name_says() {
        var line = line("1 jar zorblax prawn bisque with peanut butter");
        assertThat(line.at("/allergens/contains").toString()).contains("crustaceans", "peanuts");
        assertThat(line("2 tbsp butter or oil").at("/allergens/mayContain").toString()).contains("milk");
        assertThat(line("250 g Guinness").at("/diets/halal").asString()).isEqualTo("no");
        assertThat(line("200 g bacon").at("/diets/kosher").asString()).isEqualTo("no");
        assertThat(line("200 g chicken breast").at("/diets/halal").asString()).isEqualTo("unknown");
        assertThat(line("200 g sugar").at("/diets/keto").asString()).isEqualTo("no");
        assertThat(line("2 tbsp olive oil").at("/diets/keto").asString()).isEqualTo("yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sushi", "pad thai"})
    void a_weak_guess_is_free_of_nothing_alone_or_among_others(String text) {
        var all = json(client.post("/api/v1/ingredients/parse", "{\"lines\": [\"200 g sugar\", \"" + text + "\"]}"));
        var guess = all.get("data").get(1);
        assertThat(guess.at("/food/confidence").asDouble()).as(text).isBetween(0.5, 0.899);
        assertThat(guess.at("/allergens/unknown").size()).isGreaterThan(5);
        assertThat(guess.get("diets").toString()).doesNotContain("yes");
        assertThat(all.at("/total/allergens/unknown").size()).isGreaterThan(5);
        assertThat(all.get("total").get("diets").toString()).doesNotContain("yes");
        assertThat(line("200 g sugar").at("/allergens/unknown").size()).isZero();
    }

    @Test
    void what_a_choice_holds_is_not_told_by_its_first_food() {
        var all = json(client.post(
                "/api/v1/ingredients/parse", "{\"lines\": [\"300 g sugar\", \"100 ml milk or water\"]}"));
        var choice = all.get("data").get(1);
        assertThat(choice.get("alternatives").size()).isEqualTo(2);
        assertThat(choice.at("/grams/likely").asDouble()).isPositive();
        assertThat(choice.has("nutrition")).isFalse();
        assertThat(all.at("/total/nutrition/coverage").asDouble()).isBetween(0.7, 0.8);
        var calories = all.at("/total/nutrition/calories");
        assertThat(calories.get("min").asDouble()).isCloseTo(3 * 387, within(1e-9));
        assertThat(calories.get("max").asDouble()).isGreaterThan(3 * 387 + 61);
    }

    private static JsonNode line(String text) {
        var response = client.post("/api/v1/ingredients/parse", "{\"lines\": [\"" + text + "\"]}");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response).get("data").get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "1 cup all-purpose flour, sifted | All-purpose flour | 112.5 | 125 | 137.5",
            "2 large eggs, beaten | Egg | 85 | 100 | 115",
            "3 cloves garlic, minced | Garlic | 6.3 | 9 | 11.7",
            "200 g sugar | White sugar | 200 | 200 | 200",
            "250 g / 9 oz butter | Butter | 250 | 250 | 250",
            "2 (14-oz) cans chopped tomatoes | Tomatoes, canned | 793.787 | 793.787 | 793.787",
            "1 cup plus 2 tbsp milk | Milk | 247 | 274.5 | 302",
            "2 to 3 large eggs | Egg | 85 | 125 | 172.5"})
    void a_line_has_its_food_and_its_weight(String text, String food, double min, double likely, double max) {
        var line = line(text);
        assertThat(line.get("food").get("name").asString()).isEqualTo(food);
        var grams = line.get("grams");
        assertThat(grams.get("min").asDouble()).as(line.toString()).isCloseTo(min, within(3.0));
        assertThat(grams.get("likely").asDouble()).isCloseTo(likely, within(3.0));
        assertThat(grams.get("max").asDouble()).isCloseTo(max, within(3.0));
        assertThat(line.get("unresolved").isNull()).isTrue();
    }

    @Test
    void what_is_in_a_line_follows_from_its_weight() {
        var nutrition = line("200 g sugar").get("nutrition");
        assertThat(nutrition.get("calories").get("likely").asDouble()).isCloseTo(2 * 387, within(1e-9));
        assertThat(nutrition.get("caloriesFrom").asString()).isEqualTo("208");
        assertThat(nutrition.get("coverage").asDouble()).isEqualTo(1);
        assertThat(line("1 tbsp butter").get("allergens").get("contains").toString()).isEqualTo("[\"milk\"]");
        assertThat(line("1 tbsp butter").get("diets").get("vegan").asString()).isEqualTo("no");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "salt, to taste | NO_AMOUNT", "3 flour | NO_UNIT", "2 bottles honey | NO_CONVERSION",
            "200 g moon dust | NO_FOOD"})
    void what_is_not_known_says_why(String text, String reason) {
        var line = line(text);
        assertThat(line.path("unresolved").asString("")).as(line.toString()).isEqualTo(reason);
        assertThat(line.has("nutrition")).isFalse();
    }

    @Test
    void a_food_stands_between_volume_and_mass() {
        var flour = json(client.get("/api/v1/foods/by-source/GALLEY/flour-wheat")).get("id").asString();
        var there = convert("2", "cups", "g", flour);
        assertThat(there.get("how").asString()).isEqualTo("PORTION");
        assertThat(there.get("quantity").asDouble()).isEqualTo(250);
        assertThat(there.get("min").asDouble()).isLessThan(250);
        var back = convert("250", "g", "cup", flour);
        assertThat(back.get("quantity").asDouble()).isCloseTo(2, within(1e-9));
        assertThat(convert("250", "ml", "g", flour).get("how").asString()).isEqualTo("DENSITY");
    }

    private static JsonNode convert(String quantity, String from, String to, String food) {
        var body = "{\"quantity\": %s, \"from\": \"%s\", \"to\": \"%s\", \"foodId\": \"%s\"}"
                .formatted(quantity, from, to, food);
        var response = client.post("/api/v1/ingredients/convert", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"from\": \"cup\", \"to\": \"g\"} | 422 | NO_AMOUNT",
            "{\"quantity\": null, \"from\": \"cup\", \"to\": \"ml\"} | 422 | NO_AMOUNT",
            "{\"quantity\": 1, \"to\": \"g\"} | 422 | NO_UNIT",
            "{\"quantity\": 1, \"from\": \"blorp\", \"to\": \"g\"} | 422 | NO_UNIT",
            "{\"quantity\": 1, \"from\": \"cup\", \"to\": \"g\"} | 422 | NO_CONVERSION",
            "{\"quantity\": 1, \"from\": \"cup\", \"to\": \"°C\"} | 422 | NO_CONVERSION",
            "{\"quantity\": 1, \"from\": \"cup\", \"to\": \"g\", \"foodId\": \"0199a1b2-6c00-7a01-8b3c-1d2e3f405162\"} | 404 | FOOD_NOT_FOUND",
            "{\"quantity\": -1, \"from\": \"cup\", \"to\": \"ml\"} | 400 | VALIDATION_ERROR"})
    void what_cannot_be_converted_says_why(String body, int status, String code) {
        var response = client.post("/api/v1/ingredients/convert", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(json(response).get("error").get("code").asString()).isEqualTo(code);
    }
}
