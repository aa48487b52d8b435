package dev.galley.http.food;

import static dev.galley.domain.food.FoodRefusal.FOOD_NOT_FOUND;
import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.bus.Page;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Total;
import dev.galley.application.food.FindFoods;
import dev.galley.application.food.GetFood;
import dev.galley.application.food.GetFoodByBarcode;
import dev.galley.application.food.GetFoodBySource;
import dev.galley.application.food.SuggestFoods;
import dev.galley.application.food.SuggestFoods.Suggestion;
import dev.galley.domain.food.Allergens;
import dev.galley.domain.food.Diets;
import dev.galley.domain.food.Food;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.food.FoodSource;
import dev.galley.domain.food.Gtin;
import dev.galley.domain.food.NutrientAmount;
import dev.galley.domain.food.Nutrients;
import dev.galley.domain.food.Portion;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Language;
import dev.galley.http.server.TestClient;
import dev.galley.http.server.TestServer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FoodRoutesTest {
    private static final UUID ID = UUID.fromString("0199a1b2-6c00-7a01-8b3c-1d2e3f405162");
    private static final Food EGG = new Food(
            new FoodId(ID),
            FoodSource.USDA_FDC,
            "748967",
            "Eggs, whole",
            Map.of(Language.DE, "Ei"),
            List.of(
                    new Food.Alias("hen's egg", Optional.of(Language.EN)),
                    new Food.Alias("Hühnerei", Optional.of(Language.DE))),
            Optional.of("egg"),
            Optional.empty(),
            Optional.of(Gtin.of("3168930007432")),
            Optional.empty(),
            new Nutrients(List.of(
                    new NutrientAmount("203", "Protein", new BigDecimal("12.560"), "g"),
                    new NutrientAmount("957", "Energy (Atwater General Factors)", new BigDecimal("148"), "kcal"))),
            List.of(new Portion(BigDecimal.ONE, "large", Optional.empty(), new BigDecimal("50"))),
            Optional.of(new BigDecimal("1.0271")),
            Allergens.of(Set.of(Allergen.EGGS), Set.of(), false),
            new Diets(Map.of(Diet.VEGAN, false)),
            3);

    private final AtomicInteger reads = new AtomicInteger();
    private final TestServer server = TestServer.with(new FoodRoutes())
            .handle(GetFood.class, (query, _) -> {
                reads.incrementAndGet();
                return known(query.food().equals(EGG.id()));
            })
            .handle(GetFoodByBarcode.class, (query, _) -> known(EGG.barcode().equals(Optional.of(query.barcode()))))
            .handle(GetFoodBySource.class, (query, _) -> known(query.source() == EGG.source()
                    && query.sourceId().equals(EGG.sourceId())))
            .handle(SuggestFoods.class, (query, _) -> List.of(
                    new Suggestion(EGG.id(), query.text() + " " + query.language().code())))
            .handle(FindFoods.class, (query, _) -> page(query))
            .start();
    private final TestClient client = server.client();

    private static Food known(boolean isKnown) {
        if (!isKnown) {
            throw FOOD_NOT_FOUND.because("there is no such food");
        }
        return EGG;
    }

    private static Page<Food, FindFoods.After> page(FindFoods query) {
        var after = new FindFoods.After(true, 17, ID);
        boolean first = query.place() instanceof Place.Numbered<FindFoods.After>;
        assertThat(first || ((Place.After<FindFoods.After>) query.place()).row().equals(after)).isTrue();
        return new Page<>(
                List.of(EGG),
                first ? 1 : 2,
                new Total(12_345, true),
                first ? Optional.of(new Place.After<>(after, new Total(12_345, true), 2)) : Optional.empty());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_food_is_told_with_all_that_is_known_and_nothing_that_is_not() {
        var response = client.get("/api/v1/foods/" + ID);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        var egg = json(response);
        assertThat(egg.get("id").asString()).isEqualTo(ID.toString());
        assertThat(egg.get("name").asString()).isEqualTo("Eggs, whole");
        assertThat(egg.get("aliases").toString()).isEqualTo("[\"hen's egg\"]");
        assertThat(egg.get("source").asString()).isEqualTo("USDA_FDC");
        assertThat(egg.get("barcode").asString()).isEqualTo("3168930007432");
        assertThat(egg.has("aisle")).isFalse();
        assertThat(egg.has("brand")).isFalse();
        assertThat(egg.get("version").asInt()).isEqualTo(3);
        assertThat(response.body())
                .contains("\"number\":\"203\",\"name\":\"Protein\",\"amount\":12.560,\"unit\":\"g\"}")
                .contains("\"densityGramsPerMilliliter\":1.0271");
        assertThat(egg.get("allergens").get("contains").toString()).isEqualTo("[\"eggs\"]");
        assertThat(egg.get("allergens").get("unknown").size()).isEqualTo(Allergen.values().length - 1);
        assertThat(egg.get("diets").get("vegan").asString()).isEqualTo("no");
        assertThat(egg.get("diets").get("gluten-free").asString()).isEqualTo("unknown");
    }

    @Test
    void an_energy_that_the_source_does_not_state_says_where_it_comes_from() {
        assertThat(client.get("/api/v1/foods/" + ID).body()).contains(
                "{\"number\":\"208\",\"name\":\"Energy\",\"amount\":148,\"unit\":\"kcal\",\"computedFrom\":\"957\"}");
    }

    @Test
    void names_come_in_the_language_that_was_asked_for() {
        var egg = json(client.get("/api/v1/foods/" + ID, "Accept-Language", "de"));
        assertThat(egg.get("name").asString()).isEqualTo("Ei");
        assertThat(egg.get("aliases").toString()).isEqualTo("[\"Hühnerei\"]");
    }

    @Test
    void a_food_is_kept_and_read_once() {
        client.get("/api/v1/foods/" + ID, "Accept-Language", "fr");
        int before = reads.get();
        var again = client.get("/api/v1/foods/" + ID, "Accept-Language", "fr");
        assertThat(reads.get()).isEqualTo(before);
        var etag = again.headers().firstValue("ETag").orElseThrow();
        assertThat(client.get("/api/v1/foods/" + ID, "Accept-Language", "fr", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "/0199a1b2-6c00-7a01-8b3c-1d2e3f405163", "/none", "/barcode/96385074", "/by-source/USDA_SR28/748967",
            "/by-source/NOBODY/748967"})
    void what_is_not_there_is_not_found(String path) {
        var response = client.get("/api/v1/foods" + path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(404);
        assertThat(response.body()).contains("FOOD_NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({
            "/barcode/3168930007431, gtin", // the check digit is wrong
            "/barcode/12, gtin",
            "/search, q",
            "/search?q=%20, q",
            "/search?q=egg&source=NOBODY, source",
            "/search?q=egg&cursor=x, cursor",
            "/search?q=egg&limit=101, limit",
            "/autocomplete, q",
            "/autocomplete?q=egg&sort=name, sort"})
    void what_cannot_be_meant_is_a_bad_request_that_names_the_parameter(String path, String parameter) {
        var response = client.get("/api/v1/foods" + path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(json(response).get("error").get("details").has(parameter)).as(response.body()).isTrue();
    }

    @Test
    void foods_are_found_by_bar_code_in_every_length_and_by_the_ids_of_their_source() {
        assertThat(client.get("/api/v1/foods/barcode/3168930007432").statusCode()).isEqualTo(200);
        assertThat(client.get("/api/v1/foods/barcode/03168930007432").statusCode()).isEqualTo(200);
        assertThat(client.get("/api/v1/foods/by-source/USDA_FDC/748967").statusCode()).isEqualTo(200);
    }

    @Test
    void suggestions_are_ids_and_names() {
        assertThat(client.get("/api/v1/foods/autocomplete?q=eg", "Accept-Language", "es").body())
                .isEqualTo("{\"data\":[{\"id\":\"%s\",\"name\":\"eg es\"}]}".formatted(ID));
    }

    @Test
    void a_page_leads_to_the_next_one_of_the_same_question_only() {
        var first = json(client.get("/api/v1/foods/search?q=egg"));
        assertThat(first.get("data").get(0).get("name").asString()).isEqualTo("Eggs, whole");
        var pagination = first.get("pagination");
        assertThat(pagination.get("total").asInt()).isEqualTo(12_345);
        assertThat(pagination.get("totalIsEstimate").asBoolean()).isTrue();
        var cursor = pagination.get("nextCursor").asString();
        var second = client.get("/api/v1/foods/search?q=egg&cursor=" + cursor);
        assertThat(second.statusCode()).as(second.body()).isEqualTo(200);
        assertThat(json(second).get("pagination").get("page").asInt()).isEqualTo(2);
        assertThat(client.get("/api/v1/foods/search?q=eggs&cursor=" + cursor).statusCode()).isEqualTo(400);
    }
}
