package dev.galley.bootstrap.recipe;

import static dev.galley.bootstrap.recipe.Nodes.user;
import static dev.galley.http.server.TestClient.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts, pages and addresses become recipes, each once, with proof; on two nodes, over HTTP, into PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecipeIntakeTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final UserId ANNA = new UserId(new UUID(4, 1));

    private Nodes nodes = Nodes.none();
    private Importing people = new Importing(nodes);

    @BeforeAll
    void start() {
        nodes = Nodes.two(postgres.database());
        people = new Importing(nodes);
    }

    @AfterAll
    void stop() {
        nodes.close();
    }

    @Test
    void a_text_becomes_a_private_recipe_with_the_place_of_each_part() {
        var who = people.somebody();
        var answer = people.post(who, Map.of("text", Importing.SOUP));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var recipe = json(answer);
        assertThat(recipe.path("name").asString()).isEqualTo("Onion soup");
        assertThat(recipe.path("servings").asInt()).isEqualTo(4);
        assertThat(recipe.path("status").asString()).isEqualTo("private");
        assertThat(recipe.at("/ingredients/0/name").asString()).isEqualTo("onions");
        assertThat(recipe.at("/ingredients/0/quantity").asInt()).isEqualTo(500);
        for (var path : List.of("name", "ingredients[0]", "ingredients[2]", "steps[1]")) {
            var place = recipe.path("provenance").path(path);
            assertThat(place.path("from").asString()).as(path).isEqualTo("TEXT");
            var read = Importing.SOUP.substring(place.at("/span/0").asInt(), place.at("/span/1").asInt());
            var said = path.equals("name")
                    ? recipe.path("name")
                    : path.startsWith("i")
                            ? recipe.at("/ingredients/" + path.charAt(12) + "/text")
                            : recipe.at("/steps/1/instruction");
            assertThat(read).contains(said.asString());
        }
        var id = recipe.path("id").asString();
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/recipes/" + id);
        var proof = people.get(who, "/api/v1/recipes/" + id + "/provenance");
        assertThat(proof.path("provenance")).isEqualTo(recipe.path("provenance"));
        assertThat(proof.path("setAside")).isEqualTo(recipe.path("setAside"));
        Importing.refused(nodes.client().get("/api/v1/recipes/" + id, user(ANNA)), 404, "RECIPE_NOT_FOUND");
        Importing.refused(nodes.client().get("/api/v1/recipes/" + id + "/provenance", user(ANNA)), 404,
                "RECIPE_NOT_FOUND");
    }

    @Test
    void the_same_recipe_again_is_told_and_updated_where_that_is_wanted() {
        var who = people.somebody();
        var first = json(people.post(who, Map.of("text", Importing.SOUP))).path("id").asString();
        var again = people.post(who, Map.of("text", Importing.SOUP.replace("Onion soup", "ONION  Soup")));
        Importing.refused(again, 409, "DUPLICATE_RECIPE");
        assertThat(json(again).at("/error/details/recipeId").asString()).isEqualTo(first);
        assertThat(people.post(people.somebody(), Map.of("text", Importing.SOUP)).statusCode()).isEqualTo(201);

        var page = Map.of("@type", "Recipe", "name", "Bean stew", "url",
                "https://www.cooks.org/beans/?utm_source=x#top",
                "recipeIngredient", List.of("1 can beans"), "recipeInstructions", "Warm the beans.");
        var beans = json(people.post(who, Map.of("jsonLd", page))).path("id").asString();
        var better = Map.of("@type", "Recipe", "name", "Better bean stew", "url", "http://cooks.org/beans",
                "recipeIngredient", List.of("2 cans beans"), "recipeInstructions", "Warm the beans slowly.");
        Importing.refused(people.post(who, Map.of("jsonLd", better)), 409, "DUPLICATE_RECIPE");
        var updated = people.post(who, Map.of("jsonLd", better, "update", true));
        assertThat(updated.statusCode()).as(updated.body()).isEqualTo(200);
        assertThat(json(updated).path("id").asString()).isEqualTo(beans);
        assertThat(json(updated).path("version").asInt()).isEqualTo(2);
        assertThat(people.get(who, "/api/v1/recipes/" + beans + "/provenance").path("version").asInt()).isEqualTo(2);
        var headers = user(who);
        assertThat(nodes.client().delete("/api/v1/users/me/recipes/" + beans, headers).statusCode()).isEqualTo(204);
        assertThat(people.post(who, Map.of("jsonLd", better)).statusCode()).isEqualTo(201);
    }

    @Test
    void one_source_is_imported_and_no_other_number_of_them() {
        Importing.refused(people.post(ANNA, Map.of()), 400, "VALIDATION_ERROR");
        var both = people.post(ANNA, Map.of("text", Importing.SOUP, "url", "https://cooks.org/soup"));
        Importing.refused(both, 400, "VALIDATION_ERROR");
        assertThat(json(both).at("/error/details").propertyNames()).containsExactlyInAnyOrder("text", "url");
        Importing.refused(people.send(ANNA, "soup.txt", Importing.SOUP.getBytes(UTF_8), "text", Importing.SOUP), 400,
                "VALIDATION_ERROR");
        Importing.refused(people.post(ANNA, Map.of("text", "Dear diary, nothing happened today.")), 422,
                "NO_RECIPE_FOUND");
        Importing.refused(nodes.client().post(Importing.IMPORT, "{}"), 401, "UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/", "file:///etc/passwd", "http://[::1]/", "http://169.254.169.254/x"})
    void addresses_that_are_not_public_are_refused_at_once(String url) {
        Importing.refused(people.post(ANNA, Map.of("url", url)), 400, "URL_NOT_ALLOWED");
    }

    @Test
    void a_name_that_turns_out_to_be_not_public_ends_the_job() {
        var over = people.done(ANNA, people.post(ANNA, Map.of("url", "http://localhost:" + nodes.client().port()
                + "/")));
        assertThat(over.path("status").asString()).isEqualTo("FAILED");
        assertThat(over.at("/error/code").asString()).isEqualTo("URL_NOT_ALLOWED");
        var stranger = nodes.client().get("/api/v1/recipes/imports/" + over.path("id").asString(), user(people
                .somebody()));
        Importing.refused(stranger, 404, "IMPORT_NOT_FOUND");
        Importing.refused(nodes.client().get("/api/v1/recipes/imports/nonsense", user(ANNA)), 404, "IMPORT_NOT_FOUND");
    }

    @Test
    void a_language_is_told_by_its_words() {
        var german = json(people.post(people.somebody(), Map.of("text", """
                Zwiebelsuppe

                Zutaten
                500 g Zwiebeln
                2 EL Butter

                Zubereitung
                1. Die Zwiebeln schälen und in der Butter mit dem Zucker rösten.
                2. Mit der Brühe aufgießen und 30 Minuten köcheln lassen.
                """)));
        assertThat(german.path("language").asString()).as(german.toString()).isEqualTo(Language.DE.code());
    }
}
