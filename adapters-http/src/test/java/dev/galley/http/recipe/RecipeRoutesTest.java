package dev.galley.http.recipe;

import static dev.galley.domain.recipe.RecipeSamples.NOW;
import static dev.galley.domain.recipe.RecipeSamples.drafted;
import static dev.galley.domain.recipe.RecipeSamples.facts;
import static dev.galley.domain.recipe.RecipeSamples.named;
import static dev.galley.domain.recipe.RecipeSamples.published;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.application.bus.Total;
import dev.galley.application.recipe.CompareRecipeVersions;
import dev.galley.application.recipe.FoodKnowledge;
import dev.galley.application.recipe.GetRecipe;
import dev.galley.application.recipe.GetRecipeVersion;
import dev.galley.application.recipe.ListRecipeVersions;
import dev.galley.application.recipe.MadeOf;
import dev.galley.application.recipe.Parts;
import dev.galley.application.recipe.RecipePictures;
import dev.galley.application.recipe.SyncRecipes;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.recipe.InMemoryRecipes;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.http.server.TestClient;
import dev.galley.http.server.TestServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RecipeRoutesTest {
    private final InMemoryRecipes recipes = new InMemoryRecipes();
    private final Parts parts = new Parts(recipes);
    private final FoodKnowledge foods = new FoodKnowledge(
            new Queries() {
                @Override
                public <R> R ask(Query<R> query, Caller caller) {
                    throw new IllegalStateException("nothing here is uneven");
                }
            },
            parts);
    private final Recipe aglio = published("aglio-e-olio");
    private Optional<SyncRecipes.Cursor> askedSince = Optional.empty();
    private final TestServer server = TestServer.with(new RecipeRoutes())
            .handle(GetRecipe.class, new GetRecipe.Handler(recipes, foods, parts, new MadeOf(parts,
                    RecipePictures.NONE), RecipePictures.NONE))
            .handle(GetRecipeVersion.class, new GetRecipeVersion.Handler(recipes, new MadeOf(parts,
                    RecipePictures.NONE)))
            .handle(CompareRecipeVersions.class, new CompareRecipeVersions.Handler(recipes))
            .handle(ListRecipeVersions.class, (_, _) -> new Page<>(
                    List.of(new ListRecipeVersions.Version(1, "Once", NOW, true)), 1, Total.exactly(1), Optional
                            .empty()))
            .handle(SyncRecipes.class, (query, _) -> {
                askedSince = query.since();
                return new SyncRecipes.Changes(
                        List.of(aglio), Map.of(), List.of(aglio.id()), new SyncRecipes.Cursor(77, new UUID(1, 2)),
                        true);
            })
            .start();
    private final TestClient client = server.client();

    @BeforeEach
    void keepRecipes() {
        recipes.save(List.of(
                new Versioned<>(aglio, 0),
                new Versioned<>(drafted("draft"), 0),
                new Versioned<>(published("gone").remove(NOW).orElseThrow().after(), 0)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private JsonNode get(String path) {
        var response = client.get("/api/v1/recipes/" + path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return TestClient.json(response);
    }

    private int status(String path) {
        return client.get("/api/v1/recipes/" + path).statusCode();
    }

    @Test
    void a_recipe_is_read_by_slug_and_id() {
        var recipe = get("aglio-e-olio");
        assertThat(recipe).isEqualTo(get(aglio.id().value().toString()));
        assertThat(recipe.at("/name").asString()).isEqualTo("Spaghetti Aglio e Olio");
        assertThat(recipe.at("/difficulty").asString()).isEqualTo("easy");
        assertThat(recipe.at("/status").asString()).isEqualTo("published");
        assertThat(recipe.at("/totalMinutes").asInt()).isEqualTo(20);
        assertThat(recipe.at("/ingredients/0/quantity").asInt()).isEqualTo(400);
        assertThat(recipe.at("/ingredients/0/grams/likely").asInt()).isEqualTo(400);
        assertThat(recipe.at("/ingredients/3/optional").asBoolean()).isTrue();
        assertThat(recipe.at("/steps/1/number").asInt()).isEqualTo(2);
        assertThat(recipe.at("/nutrition/perServing/calories/max").asDouble()).isEqualTo(700.5);
        assertThat(recipe.at("/nutrition/perServing/fatGrams").isMissingNode()).isTrue();
        assertThat(recipe.at("/nutrition/coverage").asDouble()).isEqualTo(0.75);
        assertThat(recipe.at("/allergens").size()).isZero();
        assertThat(recipe.at("/allergensUnknown").size()).isEqualTo(15);
        assertThat(recipe.at("/rating/count").asInt()).isZero();
        assertThat(recipe.at("/rating/average").isMissingNode()).isTrue();
        assertThat(recipe.at("/images").isMissingNode()).isTrue();
        assertThat(recipe.at("/version").asInt()).isEqualTo(1);
        assertThat(recipe.at("/createdAt").asString()).isEqualTo("2026-11-20T10:30:00Z");
    }

    @Test
    void what_is_not_public_is_not_there() {
        for (var path : List.of("draft", "gone", "nothing", "No-Slug", aglio.id().value() + "x", "%C3%A9")) {
            assertThat(status(path)).as(path).isEqualTo(404);
            assertThat(status(path + "/steps")).isEqualTo(404);
            assertThat(status(path + "/export?format=markdown")).isEqualTo(404);
            assertThat(status(path + "/versions/1")).isEqualTo(404);
            assertThat(status(path + "/versions/1..1")).isEqualTo(404);
        }
    }

    @Test
    void a_recipe_is_scaled_by_one_thing_at_a_time_and_says_what_was_done() {
        var half = get("aglio-e-olio?factor=0.5");
        assertThat(half.at("/servings").asInt()).isEqualTo(2);
        assertThat(half.at("/scaling").toString())
                .isEqualTo("{\"mode\":\"factor\",\"factor\":0.5,\"servings\":2,\"notes\":[]}");
        assertThat(half.at("/ingredients/0/text").asString()).isEqualTo("200 g spaghetti");
        assertThat(get("aglio-e-olio?ingredient=0&have=300%20g").at("/servings").asInt()).isEqualTo(3);
        var pan = get("aglio-e-olio?pan=square:20&fromPan=square:10");
        assertThat(pan.at("/scaling/factor").asInt()).isEqualTo(4);
        assertThat(pan.at("/scaling/notes/0").asString()).contains("square:10 to square:20");
        assertThat(get("aglio-e-olio").at("/scaling").isMissingNode()).isTrue();
        assertThat(get("aglio-e-olio?servings=4").at("/scaling").isMissingNode()).isTrue();
        assertThat(get("aglio-e-olio?factor=20").at("/servings").asInt()).isEqualTo(80);
        assertThat(get("aglio-e-olio/steps?factor=2").at("/data/1/instruction").asString()).contains(
                "180 ml of the oil");
        assertThat(client.get("/api/v1/recipes/aglio-e-olio/export?format=markdown&factor=2").body())
                .contains("800 g spaghetti");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            servings=2&factor=2             | 400 | VALIDATION_ERROR      | factor
            factor=2&pan=round:20           | 400 | VALIDATION_ERROR      | pan
            servings=2&have=2&ingredient=0  | 400 | VALIDATION_ERROR      | ingredient
            factor=0.09                     | 400 | VALIDATION_ERROR      | factor
            factor=21                       | 400 | VALIDATION_ERROR      | factor
            factor=half                     | 400 | VALIDATION_ERROR      | factor
            ingredient=0                    | 400 | VALIDATION_ERROR      | have
            have=2                          | 400 | VALIDATION_ERROR      | ingredient
            ingredient=4&have=2             | 400 | VALIDATION_ERROR      | ingredient
            ingredient=0&have=much          | 400 | VALIDATION_ERROR      | have
            pan=oval:20                     | 400 | VALIDATION_ERROR      | pan
            fromPan=round:20                | 400 | VALIDATION_ERROR      | pan
            expand=everything               | 400 | VALIDATION_ERROR      | expand
            ingredient=0&have=2%20cups      | 422 | SCALING_NO_CONVERSION | have
            pan=round:20                    | 422 | SCALING_NO_PAN        | fromPan
            ingredient=0&have=1%20g         | 422 | SCALING_OUT_OF_RANGE  |
            """)
    void what_cannot_be_scaled_says_why(String query, int status, String code, String field) {
        var response = client.get("/api/v1/recipes/aglio-e-olio?" + query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        var error = TestClient.json(response).at("/error");
        assertThat(error.at("/code").asString()).isEqualTo(code);
        if (field != null) {
            assertThat(error.at("/details/" + field).isMissingNode()).as(response.body()).isFalse();
        }
    }

    @Test
    void amounts_are_for_as_many_as_one_likes_in_the_units_one_has() {
        assertThat(get("aglio-e-olio?servings=2").at("/ingredients/0/text").asString()).isEqualTo("200 g spaghetti");
        assertThat(get("aglio-e-olio?servings=2").at("/ingredients/0/grams/likely").asInt()).isEqualTo(200);
        assertThat(get("aglio-e-olio?units=us").at("/ingredients/0/unit").asString()).isEqualTo("oz");
        assertThat(status("aglio-e-olio?servings=0")).isEqualTo(400);
        assertThat(status("aglio-e-olio?servings=101")).isEqualTo(400);
        assertThat(status("aglio-e-olio?units=imperial")).isEqualTo(400);
    }

    @Test
    void steps_come_alone() {
        assertThat(get("aglio-e-olio/steps").at("/data/2/instruction").asString()).startsWith("Toss");
    }

    @Test
    void a_version_is_read_and_compared() {
        var first = recipes.of(RecipeKey.of(aglio.id())).orElseThrow();
        recipes.save(first.with(aglio.revise(named("Garlic Spaghetti"), facts(), NOW).orElseThrow().after()));

        assertThat(get("aglio-e-olio").at("/version").asInt()).isEqualTo(2);
        assertThat(get("aglio-e-olio/versions/1").at("/name").asString()).isEqualTo("Spaghetti Aglio e Olio");
        var difference = get("aglio-e-olio/versions/1..2").at("/differences/0");
        assertThat(difference.at("/kind").asString()).isEqualTo("changed");
        assertThat(difference.at("/path").asString()).isEqualTo("name");
        assertThat(difference.at("/before").asString()).isEqualTo("Spaghetti Aglio e Olio");
        assertThat(difference.at("/after").asString()).isEqualTo("Garlic Spaghetti");
        assertThat(get("aglio-e-olio/versions/2..1").at("/differences").size()).isEqualTo(1);
        assertThat(get("aglio-e-olio/versions").at("/pagination/total").asInt()).isEqualTo(1);
        assertThat(status("aglio-e-olio/versions/3")).isEqualTo(404);
        assertThat(status("aglio-e-olio/versions/0")).isEqualTo(404);
        assertThat(status("aglio-e-olio/versions/1..3")).isEqualTo(404);
        assertThat(status("aglio-e-olio/versions/one")).isEqualTo(404);
        assertThat(status("aglio-e-olio/versions/99999999999")).isEqualTo(404);
    }

    @Test
    void a_reader_follows_the_changes() {
        var changes = get("sync");
        assertThat(askedSince).isEmpty();
        assertThat(changes.at("/changed/0/slug").asString()).isEqualTo("aglio-e-olio");
        assertThat(changes.at("/removed/0").asString()).isEqualTo(aglio.id().value().toString());
        assertThat(changes.at("/hasMore").asBoolean()).isTrue();

        get("sync?since=" + changes.at("/cursor").asString());
        assertThat(askedSince).contains(new SyncRecipes.Cursor(77, new UUID(1, 2)));
        assertThat(status("sync?since=yesterday")).isEqualTo(400);
        assertThat(status("sync?since=!")).isEqualTo(400);
        assertThat(status("sync?limit=101")).isEqualTo(400);
    }

    @Test
    void other_programs_read_json_ld() {
        var response = client.get("/api/v1/recipes/aglio-e-olio/export?format=schema.org&servings=8");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/ld+json");
        var json = TestClient.json(response);
        assertThat(json.at("/@type").asString()).isEqualTo("Recipe");
        assertThat(json.at("/recipeYield/0").asString()).isEqualTo("8");
        assertThat(json.at("/totalTime").asString()).isEqualTo("PT20M");
        assertThat(json.at("/recipeIngredient/0").asString()).isEqualTo("800 g spaghetti");
        assertThat(json.at("/recipeInstructions/2/@type").asString()).isEqualTo("HowToStep");
        assertThat(json.at("/suitableForDiet/0").asString()).isEqualTo("https://schema.org/VeganDiet");
        assertThat(json.at("/nutrition").isMissingNode()).as("coverage is under 1").isTrue();
    }

    @Test
    void people_read_markdown() {
        var response = client.get("/api/v1/recipes/aglio-e-olio/export?format=markdown");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/markdown");
        assertThat(response.body())
                .startsWith(
                        "# Spaghetti Aglio e Olio\n\nGarlic, oil and little else.\n\n- Serves: 4\n- Prep time: 5 min\n")
                .contains("\n- 40 g parmesan (optional)\n")
                .contains("\n3. Toss, and serve with the rest of the oil and the parmesan. (10 min)\n   *Done.*\n");
        assertThat(status("aglio-e-olio/export?format=docx")).isEqualTo(400);
        assertThat(status("aglio-e-olio/export")).isEqualTo(400);
    }
}
