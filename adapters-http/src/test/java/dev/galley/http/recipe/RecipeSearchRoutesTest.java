package dev.galley.http.recipe;

import static dev.galley.domain.recipe.RecipeSamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.bus.Page;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Total;
import dev.galley.application.media.LinkMedia;
import dev.galley.application.recipe.FindRecipes;
import dev.galley.application.recipe.FindSimilarRecipes;
import dev.galley.application.recipe.RecipeCard;
import dev.galley.application.recipe.RecipeOrder;
import dev.galley.application.recipe.SearchRecipes;
import dev.galley.application.recipe.SuggestRecipes;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.safety.Contents;
import dev.galley.domain.kernel.safety.Gate;
import dev.galley.domain.kernel.safety.Needs;
import dev.galley.domain.kernel.safety.Screened;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.recipe.Difficulty;
import dev.galley.domain.recipe.RecipeAllergens;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.Slug;
import dev.galley.http.server.TestClient;
import dev.galley.http.server.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RecipeSearchRoutesTest {
    private static final RecipeCard CARD = new RecipeCard(
            new RecipeId(new UUID(1, 2)), new Slug("aglio"), Language.EN, "Aglio", Optional.empty(), Optional.of(
                    "main"),
            Optional.of("italian"), Optional.of(Difficulty.EASY), Optional.of(5), Optional.of(15), Optional.empty(),
            Optional.of(20), 4, List.of("quick"), List.of(Diet.GLUTEN_FREE),
            new RecipeAllergens(Set.of(Allergen.MILK), Set.of(), Set.of(Allergen.NUTS)),
            Map.of(), Optional.of(new Interval(1, 2, 3)), Optional.of(0.5), Optional.empty(), Optional.of(4.256), 7, 3,
            2, 1, NOW,
            NOW, Optional.of(LinkMedia.open(new MediaId("5f0c9a4be8d147d2a3b6c1d9e0f78a42"))));

    private static <T> List<Screened<T>> passed(T thing, Function<T, Contents> contents) {
        return Gate.showable(Needs.NONE, List.of(thing), contents);
    }

    private final List<FindRecipes> asked = new ArrayList<>();
    private final TestServer server = TestServer.with(new RecipeSearchRoutes())
            .handle(FindRecipes.class, (query, _) -> {
                asked.add(query);
                var next = new Place.After<>(
                        new FindRecipes.After(List.of("0.5"), new UUID(1, 2)), new Total(12_345, true), 2);
                return new Page<>(passed(CARD, RecipeCard::contents), 1, next.total(), Optional.of(next));
            })
            .handle(SearchRecipes.class, (_, _) -> new SearchRecipes.View(
                    new Page<>(
                            passed(
                                    new SearchRecipes.Hit(CARD, new SearchRecipes.Highlights(
                                            Optional.of("<mark>Aglio</mark>"), Optional.empty(), List.of())),
                                    SearchRecipes.Hit::contents),
                            1,
                            Total.exactly(1),
                            Optional.empty()),
                    new SearchRecipes.Facets(
                            Map.of("main", 1L), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), false),
                    Optional.of("aglio")))
            .handle(SuggestRecipes.class, (_, _) -> passed(
                    new SuggestRecipes.Suggestion(CARD.id(), CARD.name(), Contents.UNKNOWN),
                    SuggestRecipes.Suggestion::contents))
            .handle(FindSimilarRecipes.class, (_, _) -> passed(CARD, RecipeCard::contents))
            .start();
    private final TestClient client = server.client();

    @AfterEach
    void stop() {
        server.close();
    }

    private JsonNode get(String path) {
        var response = client.get("/api/v1/recipes" + path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return TestClient.json(response);
    }

    @Test
    void a_list_tells_all_but_ingredients_and_steps() {
        var card = get("").at("/data/0");
        assertThat(card.at("/slug").asString()).isEqualTo("aglio");
        assertThat(card.at("/images/medium").asString()).contains("5f0c9a4be8d147d2a3b6c1d9e0f78a42", "medium");
        assertThat(card.at("/status").asString()).isEqualTo("published");
        assertThat(card.at("/allergens/0").asString()).isEqualTo("milk");
        assertThat(card.at("/allergensUnknown/0").asString()).isEqualTo("nuts");
        assertThat(card.at("/nutrition/perServing/calories/likely").asInt()).isEqualTo(2);
        assertThat(card.at("/rating/average").asDouble()).isEqualTo(4.26);
        assertThat(card.has("ingredients")).isFalse();
    }

    @Test
    void filters_and_orders_are_read_and_a_cursor_leads_on() {
        var page = get(
                "?q=soup&cuisine=Thai,greek&excludeAllergens=nuts,milk&maxTotalTime=30&sort=createdAt:desc,rating");
        var query = asked.getLast();
        assertThat(query.filter().cuisines()).containsExactly("thai", "greek");
        assertThat(query.filter().excludeAllergens()).containsExactlyInAnyOrder(Allergen.NUTS, Allergen.MILK);
        assertThat(query.order().keys()).containsExactly(
                new RecipeOrder.Key(RecipeOrder.Field.CREATED_AT, true),
                new RecipeOrder.Key(RecipeOrder.Field.RATING, false));
        assertThat(page.at("/pagination/totalIsEstimate").asBoolean()).isTrue();
        var cursor = page.at("/pagination/nextCursor").asString();
        get("?q=soup&cuisine=Thai,greek&excludeAllergens=milk,nuts&maxTotalTime=30&sort=createdAt:desc,rating&cursor="
                + cursor);
        assertThat(asked.getLast().place()).isInstanceOf(Place.After.class);
        assertThat(client.get("/api/v1/recipes?q=stew&cursor=" + cursor).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "?sort=price", "?sort=rating:up", "?sort=rating,rating", "?sort=", "?colour=red", "?excludeAllergens=cats",
            "?dietary=paleo", "?difficulty=EASY", "?maxPrepTime=-1", "?minRating=6", "?page=1001", "?limit=101",
            "/search", "/search?q=", "/autocomplete", "?q=%20", "?cursor=x"})
    void what_makes_no_sense_is_a_400(String path) {
        assertThat(client.get("/api/v1/recipes" + path).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?favorite=true", "?cookable=true", "/search?q=soup&favorite=true"})
    void what_is_mine_needs_a_token(String path) {
        assertThat(client.get("/api/v1/recipes" + path).statusCode()).isEqualTo(401);
    }

    @Test
    void a_search_adds_highlights_facets_and_what_was_meant() {
        var found = get("/search?q=aglo");
        assertThat(found.at("/data/0/name").asString()).isEqualTo("Aglio");
        assertThat(found.at("/data/0/images/large").asString()).contains("5f0c9a4be8d147d2a3b6c1d9e0f78a42", "large");
        assertThat(found.at("/data/0/highlights/name").asString()).isEqualTo("<mark>Aglio</mark>");
        assertThat(found.at("/facets/category/main").asInt()).isEqualTo(1);
        assertThat(found.at("/correctedTo").asString()).isEqualTo("aglio");
    }

    @Test
    void suggestions_and_similar_recipes_are_lists() {
        assertThat(get("/autocomplete?q=ag").at("/data/0/name").asString()).isEqualTo("Aglio");
        assertThat(get("/aglio/similar").at("/pagination/total").asInt()).isEqualTo(1);
    }
}
