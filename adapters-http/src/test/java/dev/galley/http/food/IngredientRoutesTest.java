package dev.galley.http.food;

import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.bus.Caller;
import dev.galley.application.food.ConvertAmount;
import dev.galley.application.food.ParseIngredients;
import dev.galley.domain.food.Allergens;
import dev.galley.domain.food.Diets;
import dev.galley.domain.food.line.IngredientLines;
import dev.galley.domain.food.line.UnitNames;
import dev.galley.domain.food.measure.Conversion;
import dev.galley.domain.food.measure.LineWeight;
import dev.galley.domain.kernel.Language;
import dev.galley.http.server.TestClient;
import dev.galley.http.server.TestServer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IngredientRoutesTest {
    private final TestServer server = TestServer.with(new IngredientRoutes())
            .handle(ParseIngredients.class, (query, _) -> query.lines().stream()
                    .map(text -> {
                        var line = IngredientLines.parse(text, query.language());
                        return new ParseIngredients.Read(
                                line, query.language(), List.of(), Optional.empty(), LineWeight.of(line, "", Optional
                                        .empty()),
                                Optional.empty(), Allergens.UNKNOWN, Diets.UNKNOWN, false);
                    })
                    .toList())
            .handle(ConvertAmount.class, (query, caller) -> Conversion.of(
                    query.quantity().orElseThrow(),
                    UnitNames.read(query.from().orElseThrow(), query.language()).orElseThrow(),
                    UnitNames.read(query.to().orElseThrow(), query.language()).orElseThrow(),
                    Optional.empty()))
            .caller(new Caller.Job("test"))
            .start();
    private final TestClient client = server.client();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void lines_come_back_in_order_with_their_parts_and_places() {
        var response = client.post(
                "/api/v1/ingredients/parse", "{\"lines\": [\"200 g moon dust, sifted\", \"2 TL Zucker\"]}");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        var line = json(response).get("data").get(0);
        assertThat(line.get("quantity").asInt()).isEqualTo(200);
        assertThat(line.get("unit").asString()).isEqualTo("g");
        assertThat(line.get("name").asString()).isEqualTo("moon dust");
        assertThat(line.get("preparation").asString()).isEqualTo("sifted");
        assertThat(line.get("spans").get("name").toString()).isEqualTo("[6,15]");
        assertThat(line.get("grams").toString()).isEqualTo("{\"min\":200.0,\"likely\":200.0,\"max\":200.0}");
        assertThat(line.get("unresolved").asString()).isEqualTo("NO_FOOD");
        assertThat(line.get("food").isNull()).isTrue();
        assertThat(line.has("nutrition")).isFalse();
        assertThat(line.get("allergens").get("unknown").size()).isGreaterThan(13);
        assertThat(json(response).get("data").size()).isEqualTo(2);
    }

    @Test
    void the_language_is_that_of_the_body_before_that_of_the_header() {
        var body = "{\"lines\": [\"2 TL Zucker\"], \"language\": \"de\"}";
        var line = json(client.post("/api/v1/ingredients/parse", body, "Accept-Language", "fr")).get("data").get(0);
        assertThat(line.get("unit").asString()).isEqualTo("tsp");
        var plain = "{\"lines\": [\"2 TL Zucker\"]}";
        assertThat(client.post("/api/v1/ingredients/parse", plain, "Accept-Language", "de").body())
                .contains("\"unit\":\"tsp\"");
    }

    @Test
    void what_is_wrong_with_lines_is_told_by_their_places() {
        var body = "{\"lines\": [\"salt\", \"" + "x".repeat(501) + "\", 7]}";
        var response = client.post("/api/v1/ingredients/parse", body);
        assertThat(response.statusCode()).isEqualTo(400);
        var details = json(response).get("error").get("details");
        assertThat(details.has("lines[1]")).as(response.body()).isTrue();
        assertThat(details.has("lines[2]")).as(response.body()).isTrue();
        var many = "{\"lines\": [" + "\"salt\",".repeat(100) + "\"salt\"]}";
        var tooMany = client.post("/api/v1/ingredients/parse", many);
        assertThat(tooMany.statusCode()).isEqualTo(400);
        assertThat(json(tooMany).get("error").get("details").has("lines")).as(tooMany.body()).isTrue();
    }

    @Test
    void no_lines_are_none() {
        var answer = json(client.post("/api/v1/ingredients/parse", "{\"lines\": []}"));
        assertThat(answer.path("data").size()).isZero();
        assertThat(answer.at("/total/allergens/contains").size()).isZero();
        assertThat(answer.at("/total/allergens/unknown").size()).isEqualTo(15);
        assertThat(answer.path("total").has("nutrition")).isFalse();
    }

    @Test
    void an_amount_is_converted_exactly() {
        var body = "{\"quantity\": 1, \"from\": \"gallons\", \"to\": \"ml\"}";
        assertThat(client.post("/api/v1/ingredients/convert", body).body()).isEqualTo(
                "{\"quantity\":3785.411784,\"unit\":\"ml\",\"min\":3785.411784,\"max\":3785.411784,\"how\":\"UNIT\","
                        + "\"explanation\":\"1 gallon is 3785.41 ml\"}");
    }

    @ParameterizedTest
    @CsvSource({"-1, cup, ml, 400", "-4, °C, °F, 400", "1, cup, g, 422", "1e-60, cup, ml, 400"})
    void what_cannot_be_converted_says_so(String quantity, String from, String to, int status) {
        var body = "{\"quantity\": %s, \"from\": \"%s\", \"to\": \"%s\"}".formatted(quantity, from, to);
        var response = client.post("/api/v1/ingredients/convert", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    }

    @Test
    void a_language_that_nobody_speaks_is_a_bad_request() {
        var response = client.post("/api/v1/ingredients/parse", "{\"lines\": [], \"language\": \"xx\"}");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Language.of("xx")).isEmpty();
    }
}
