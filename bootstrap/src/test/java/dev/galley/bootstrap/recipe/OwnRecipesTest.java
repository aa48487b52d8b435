package dev.galley.bootstrap.recipe;

import static dev.galley.bootstrap.recipe.Nodes.OWN;
import static dev.galley.bootstrap.recipe.Nodes.RECIPES;
import static dev.galley.bootstrap.recipe.Nodes.admin;
import static dev.galley.bootstrap.recipe.Nodes.ok;
import static dev.galley.bootstrap.recipe.Nodes.user;
import static dev.galley.bootstrap.recipe.Nodes.with;
import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.bootstrap.food.StarterFoods;
import dev.galley.domain.kernel.UserId;
import dev.galley.http.server.TestClient;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People write recipes of their own, on two nodes that keep answers; nobody else gets to see what is not public. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnRecipesTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final String[] ANNA = user(new UserId(new UUID(1, 1)));
    private static final String[] BEN = user(new UserId(new UUID(1, 2)));
    private static final String[] BOSS = admin(new UserId(new UUID(1, 3)));
    private static final List<String> READS = List.of(
            "", "/steps", "/versions", "/versions/1", "/versions/1..1", "/export?format=markdown",
            "/export?format=schema.org", "?servings=2");
    private static final Duration A_SECOND = Duration.ofSeconds(2); // and one for a machine that is busy

    private Nodes nodes = Nodes.none();
    private TestClient client = new TestClient(1);

    @BeforeAll
    void start() {
        nodes = Nodes.two(postgres.database());
        client = nodes.client();
        nodes.get(StarterFoods.class).load();
    }

    @AfterAll
    void stop() {
        nodes.close();
    }

    private static String soup(String name, String more) {
        return """
                {"name": "%s", "servings": 2, "description": "Mine.",
                 "ingredients": [{"text": "400 g tomatoes"}, {"text": "2 tbsp butter, melted"},
                   {"text": "1 dragon's egg", "group": "To serve", "optional": true}],
                 "steps": [{"instruction": "Cook."}]%s}""".formatted(name, more);
    }

    private String written(String name, String more) {
        return ok(client.post(OWN, soup(name, more), ANNA)).at("/id").asString();
    }

    private int status(TestClient node, String path, String... headers) {
        return node.get(RECIPES + "/" + path, headers).statusCode();
    }

    @Test
    void numbers_that_nothing_can_hold_are_refused_by_name() {
        var response = client.post(OWN, """
                {"name": "Soup", "servings": 2147483648, "ingredients": [], "steps": []}""", ANNA);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(json(response).at("/error/details").has("servings")).isTrue();
    }

    @Test
    void who_does_not_say_in_which_language_they_write_writes_in_the_one_they_read() {
        var quark = """
                {"name": "Quark", "servings": 2%s, "ingredients": [{"text": "1.500 g Quark"}],
                 "steps": [{"instruction": "Rühren."}]}""";
        var recipe = json(client.post(OWN, quark.formatted(""), "Accept-Language", "de-AT", ANNA[0], ANNA[1]));
        assertThat(recipe.at("/language").asString()).isEqualTo("de");
        assertThat(recipe.at("/ingredients/0/quantity").asInt()).isEqualTo(1_500);
        var said = json(client.post(
                OWN, quark.formatted(", \"language\": \"en\""), "Accept-Language", "de-AT", ANNA[0], ANNA[1]));
        assertThat(said.at("/language").asString()).isEqualTo("en");
    }

    @Test
    void lines_are_read_and_matched_where_the_food_is_sure() {
        var response = client.post(OWN, soup("Parsed soup", ""), ANNA);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        var recipe = json(response);
        assertThat(response.headers().firstValue("Location"))
                .contains("/api/v1/recipes/" + recipe.at("/id").asString());
        assertThat(recipe.at("/status").asString()).isEqualTo("private");
        var tomatoes = recipe.at("/ingredients/0");
        assertThat(tomatoes.at("/quantity").asInt()).isEqualTo(400);
        assertThat(tomatoes.at("/unit").asString()).isEqualTo("g");
        assertThat(tomatoes.at("/name").asString()).isEqualTo("tomatoes");
        assertThat(tomatoes.has("foodId")).isTrue();
        assertThat(tomatoes.at("/grams/likely").asInt()).isEqualTo(400);
        var butter = recipe.at("/ingredients/1");
        assertThat(butter.at("/preparation").asString()).isEqualTo("melted");
        assertThat(butter.at("/grams/likely").asDouble()).isBetween(25.0, 32.0);
        assertThat(recipe.at("/allergens").toString()).isEqualTo("[\"milk\"]");
        var egg = recipe.at("/ingredients/2");
        assertThat(egg.has("foodId")).as("nobody knows dragons").isFalse();
        assertThat(egg.at("/group").asString()).isEqualTo("To serve");
        assertThat(egg.at("/optional").asBoolean()).isTrue();
        assertThat(recipe.at("/allergensUnknown").size()).as("so nothing is safe").isGreaterThan(10);
    }

    @Test
    void what_is_private_is_there_for_its_owner_and_for_nobody_else_whoever_asks_first() {
        var id = written("Secret stew", "");
        var unknown = UUID.randomUUID().toString();
        for (var node : nodes.clients()) {
            for (var path : READS) {
                assertThat(status(node, id + path, ANNA)).as(path).isEqualTo(200);
                assertThat(status(node, id + path)).as(path).isEqualTo(404);
                assertThat(status(node, id + path, BEN)).as(path).isEqualTo(404);
                assertThat(status(node, id + path, BOSS)).as(path).isEqualTo(404);
                assertThat(status(node, id + path, ANNA)).as("again " + path).isEqualTo(200);
            }
            var foreign = json(node.get(RECIPES + "/" + id, BEN)).at("/error");
            var nothing = json(node.get(RECIPES + "/" + unknown, BEN)).at("/error");
            assertThat(foreign.at("/code")).isEqualTo(nothing.at("/code"));
            assertThat(foreign.at("/message")).isEqualTo(nothing.at("/message"));
            var answer = node.get(RECIPES + "/" + id, ANNA);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-cache");
            for (var list : List.of("?q=secret", "/search?q=secret", "/autocomplete?q=secret", "/sync")) {
                assertThat(node.get(RECIPES + list, ANNA).body()).as(list).doesNotContain("ecret");
            }
        }
        for (var method : List.of("PATCH", "DELETE")) {
            assertThat(client.sendJson(method, OWN + "/" + id, "{\"servings\": 3}", BEN).statusCode()).isEqualTo(404);
            assertThat(client.sendJson(method, OWN + "/" + unknown, "{\"servings\": 3}", BEN).statusCode())
                    .isEqualTo(404);
            assertThat(client.sendJson(method, RECIPES + "/" + id, "{\"servings\": 3}", BOSS).statusCode())
                    .isEqualTo(404);
        }
        assertThat(client.post(RECIPES + "/" + id + "/favorite", "{}", BEN).statusCode()).isEqualTo(404);
        assertThat(client.get(OWN, BEN).body()).doesNotContain("ecret");
        var slug = ok(client.get(RECIPES + "/" + id, ANNA)).at("/slug").asString();
        assertThat(slug).as("tells nobody that the name is taken").matches("secret-stew-[0-9a-f]{12}");
        assertThat(status(client, slug, ANNA)).isEqualTo(200);
        assertThat(status(client, slug)).isEqualTo(404);
    }

    @Test
    void publishing_and_taking_back_is_seen_on_every_node_within_a_second() {
        var id = written("Open omelette", "");
        ok(client.patch(OWN + "/" + id, "{\"status\": \"published\"}", ANNA));
        for (var node : nodes.clients()) {
            await().atMost(A_SECOND).untilAsserted(() -> {
                assertThat(status(node, id)).isEqualTo(200);
                assertThat(node.get(RECIPES + "?q=omelette").body()).contains(id);
                assertThat(node.get(RECIPES + "/autocomplete?q=open").body()).contains(id);
            });
        }
        ok(client.patch(OWN + "/" + id, "{\"status\": \"private\"}", ANNA));
        for (var node : nodes.clients()) {
            await().atMost(A_SECOND).untilAsserted(() -> {
                assertThat(status(node, id)).isEqualTo(404);
                assertThat(status(node, id, ANNA)).isEqualTo(200);
                assertThat(node.get(RECIPES + "?q=omelette").body()).doesNotContain(id);
                assertThat(node.get(RECIPES + "/autocomplete?q=open").body()).doesNotContain(id);
            });
        }
        await().atMost(A_SECOND).untilAsserted(() -> assertThat(
                json(client.get(RECIPES + "/sync?limit=100")).at("/removed").toString()).contains(id));
    }

    @Test
    void what_was_written_before_it_was_published_is_nobody_elses() {
        var id = written("Family goulash", ", \"tags\": [\"embarrassing\"]");
        ok(client.patch(OWN + "/" + id, "{\"tags\": []}", ANNA));
        ok(client.patch(OWN + "/" + id, "{\"servings\": 3, \"status\": \"published\"}", ANNA));
        ok(client.patch(OWN + "/" + id, "{\"servings\": 4}", ANNA));
        for (var node : nodes.clients()) {
            await().atMost(A_SECOND).untilAsserted(() -> assertThat(
                    json(node.get(RECIPES + "/" + id)).at("/version").asInt()).isEqualTo(4));
            for (var reader : List.of(new String[0], BEN, BOSS)) {
                var versions = ok(node.get(RECIPES + "/" + id + "/versions?limit=1", reader));
                assertThat(versions.at("/pagination/total").asInt()).isEqualTo(2);
                assertThat(versions.at("/data/0/number").asInt()).isEqualTo(4);
                var rest = ok(node.get(RECIPES + "/" + id + "/versions?limit=1&cursor="
                        + versions.at("/pagination/nextCursor").asString(), reader));
                assertThat(rest.at("/data/0/number").asInt()).isEqualTo(3);
                assertThat(rest.at("/pagination").has("nextCursor")).isFalse();
                assertThat(ok(node.get(RECIPES + "/" + id + "/versions?page=3&limit=1", reader)).at("/data").size())
                        .isZero();
                for (var path : List.of("/versions/1", "/versions/2", "/versions/1..4", "/versions/4..2")) {
                    assertThat(status(node, id + path, reader)).as(path).isEqualTo(404);
                }
                assertThat(status(node, id + "/versions/3..4", reader)).isEqualTo(200);
            }
            assertThat(ok(node.get(RECIPES + "/" + id + "/versions", ANNA)).at("/data").size()).isEqualTo(4);
            assertThat(ok(node.get(RECIPES + "/" + id + "/versions/1", ANNA)).at("/tags/0").asString())
                    .isEqualTo("embarrassing");
            assertThat(status(node, id + "/versions/1..4", ANNA)).isEqualTo(200);
        }
        assertThat(client.post(RECIPES + "/" + id + "/versions/1/restore", "{}", BOSS).statusCode()).isEqualTo(404);

        ok(client.patch(OWN + "/" + id, "{\"status\": \"private\", \"servings\": 5}", ANNA));
        ok(client.patch(OWN + "/" + id, "{\"status\": \"published\", \"servings\": 6}", ANNA));
        await().atMost(A_SECOND).untilAsserted(() -> assertThat(
                json(client.get(RECIPES + "/" + id)).at("/servings").asInt()).isEqualTo(6));
        assertThat(ok(client.get(RECIPES + "/" + id + "/versions", BEN)).at("/data").size()).isOne();
        assertThat(status(client, id + "/versions/5", BEN)).isEqualTo(404);
    }

    @Test
    void what_is_like_a_private_recipe_is_told_its_owner_alone() {
        var open = ok(client.post(OWN, soup("Open tomato soup", ", \"status\": \"published\""), ANNA)).at("/id");
        var id = written("Hidden tomato soup", "");
        for (var node : nodes.clients()) {
            await().atMost(A_SECOND).untilAsserted(() -> {
                var alike = ok(node.get(RECIPES + "/" + id + "/similar", ANNA));
                assertThat(alike.at("/data").toString()).contains(open.asString()).doesNotContain(id);
            });
            assertThat(status(node, id + "/similar")).isEqualTo(404);
            assertThat(status(node, id + "/similar", BEN)).isEqualTo(404);
            assertThat(status(node, id + "/similar", BOSS)).isEqualTo(404);
        }
    }

    @Test
    void what_is_missing_is_named_and_nothing_is_changed() {
        var id = ok(client.post(OWN, "{\"name\": \"Idea\", \"servings\": 1, \"ingredients\": [], \"steps\": []}", ANNA))
                .at("/id")
                .asString();
        var refused = client.patch(OWN + "/" + id, "{\"name\": \"Plan\", \"status\": \"published\"}", ANNA);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).at("/error/code").asString()).isEqualTo("RECIPE_INCOMPLETE");
        assertThat(json(refused).at("/error/details/ingredients").asString()).isEqualTo("must be at least one");
        assertThat(ok(client.get(RECIPES + "/" + id, ANNA)).at("/name").asString()).isEqualTo("Idea");
        var bad = client.post(OWN, soup("", ", \"slug\": \"mine\""), ANNA);
        assertThat(bad.statusCode()).isEqualTo(400);
    }

    @Test
    void what_is_blank_is_told_at_once_by_its_path_and_nothing_is_stored() {
        var eve = user(new UserId(new UUID(2, 5)));
        for (var status : List.of("draft", "private", "published")) {
            var bad = client.post(OWN, """
                    {"name": " ", "servings": 0, "ingredients": [{"text": "1 egg"}, {"text": "  "}, {"text": ""}],
                     "steps": [{"instruction": "\\t"}], "tags": ["No Tag"], "status": "%s"}""".formatted(status), eve);
            assertThat(bad.statusCode()).as(bad.body()).isEqualTo(400);
            assertThat(json(bad).at("/error/code").asString()).isEqualTo("VALIDATION_ERROR");
            assertThat(json(bad).at("/error/details").propertyNames()).containsExactlyInAnyOrder(
                    "name", "servings", "ingredients[1].text", "ingredients[2].text", "steps[0].instruction",
                    "tags[0]");
        }
        assertThat(ok(client.get(OWN, eve)).at("/pagination/total").asInt()).isZero();

        var id = ok(client.post(OWN, soup("Whole soup", ""), eve)).at("/id").asString();
        var bad = client.patch(OWN + "/" + id, """
                {"name": "", "servings": 101, "ingredients": [{"text": "1 egg"}, {"text": " "}],
                 "steps": [{"instruction": "", "ingredients": [1]}], "tags": ["No Tag"], "language": null,
                 "description": "Changed."}""", eve);
        assertThat(bad.statusCode()).as(bad.body()).isEqualTo(400);
        assertThat(json(bad).at("/error/details").propertyNames()).containsExactlyInAnyOrder(
                "name", "servings", "ingredients[1].text", "steps[0].instruction", "tags[0]", "language");
        var kept = ok(client.get(RECIPES + "/" + id, eve));
        assertThat(kept.at("/version").asInt()).isOne();
        assertThat(kept.at("/description").asString()).isEqualTo("Mine.");
    }

    @Test
    void what_was_written_is_named_as_it_will_be_read() {
        var post = with(ANNA, "Idempotency-Key", "etag-" + UUID.randomUUID());
        var created = client.post(OWN, soup("Tagged tart", ""), post);
        var again = client.post(OWN, soup("Tagged tart", ""), post);
        var id = ok(created).at("/id").asString();
        var tag = created.headers().firstValue("ETag").orElseThrow();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        var read = client.get(RECIPES + "/" + id, ANNA);
        assertThat(read.body()).isEqualTo(created.body());
        assertThat(read.headers().firstValue("ETag")).contains(tag);
        assertThat(client.get(RECIPES + "/" + id, with(ANNA, "If-None-Match", tag)).statusCode()).isEqualTo(304);

        var changed = client.patch(OWN + "/" + id, "{\"servings\": 3}", with(ANNA, "If-Match", tag));
        var next = changed.headers().firstValue("ETag").orElseThrow();
        assertThat(ok(changed).at("/servings").asInt()).isEqualTo(3);
        assertThat(client.get(RECIPES + "/" + id, ANNA).headers().firstValue("ETag")).contains(next);
        assertThat(client.patch(OWN + "/" + id, "{\"servings\": 4}", with(ANNA, "If-Match", tag)).statusCode())
                .isEqualTo(412);
        assertThat(client.patch(OWN + "/" + id, "{\"servings\": 4}", with(ANNA, "If-Match", next)).statusCode())
                .isEqualTo(200);

        var house = client.post(RECIPES, soup("Tagged torte", ", \"slug\": \"tagged-torte\""), BOSS);
        assertThat(client.get(RECIPES + "/tagged-torte", BOSS).headers().firstValue("ETag"))
                .isEqualTo(house.headers().firstValue("ETag"));
        assertThat(client.post(RECIPES + "/tagged-torte/favorite", "{}", BOSS).statusCode()).isEqualTo(204);
        await().atMost(A_SECOND).untilAsserted(() -> assertThat(
                json(client.get(RECIPES + "/tagged-torte")).at("/favoriteCount").asInt()).isOne());
        var torte = client.patch(RECIPES + "/tagged-torte", "{\"servings\": 3}", BOSS);
        await().atMost(A_SECOND).untilAsserted(() -> assertThat(
                client.get(RECIPES + "/tagged-torte", BOSS).headers().firstValue("ETag"))
                .isEqualTo(torte.headers().firstValue("ETag")));
    }

    @Test
    void a_change_is_made_to_the_version_that_was_seen_and_only_to_what_it_names() {
        var id = written("Changing curry", ", \"cuisine\": \"thai\", \"tags\": [\"quick\"]");
        var etag = client.get(RECIPES + "/" + id, ANNA).headers().firstValue("ETag").orElseThrow();
        var changed = ok(client.patch(
                OWN + "/" + id,
                "{\"description\": null, \"tags\": [\"slow\", \"hot\"], \"steps\": [{\"instruction\": \"Stir.\"}]}",
                with(ANNA, "If-Match", etag)));
        assertThat(changed.at("/version").asInt()).isEqualTo(2);
        assertThat(changed.has("description")).isFalse();
        assertThat(changed.at("/cuisine").asString()).isEqualTo("thai");
        assertThat(changed.at("/tags").toString()).isEqualTo("[\"slow\",\"hot\"]");
        assertThat(changed.at("/ingredients").size()).isEqualTo(3);
        var stale = client.patch(OWN + "/" + id, "{\"servings\": 5}", with(ANNA, "If-Match", etag));
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(client.delete(OWN + "/" + id, with(ANNA, "If-Match", etag)).statusCode()).isEqualTo(412);
        assertThat(client.patch(OWN + "/" + id, "{\"name\": null}", ANNA).statusCode()).isEqualTo(400);
        assertThat(client.patch(OWN + "/" + id, "{\"colour\": \"red\"}", ANNA).statusCode()).isEqualTo(400);
        assertThat(client.delete(OWN + "/" + id, ANNA).statusCode()).isEqualTo(204);
        assertThat(status(client, id, ANNA)).isEqualTo(404);
        assertThat(client.delete(OWN + "/" + id, ANNA).statusCode()).isEqualTo(404);
    }

    @Test
    void own_recipes_are_listed_by_page_and_by_cursor() {
        var dora = user(new UserId(new UUID(2, 4)));
        for (int i = 0; i < 7; i++) {
            var more = ", \"status\": \"" + List.of("draft", "private", "published").get(i % 3) + "\"";
            ok(client.post(OWN, soup("Dish " + i, more), dora));
        }
        for (var sort : List.of("", "&sort=name", "&sort=createdAt:desc", "&sort=updatedAt:asc")) {
            var names = new ArrayList<String>();
            for (var cursor = "";;) {
                var page = ok(client.get(OWN + "?limit=3" + sort + cursor, dora));
                assertThat(page.at("/pagination/total").asInt()).isEqualTo(7);
                page.at("/data").forEach(one -> names.add(one.at("/name").asString()));
                if (!page.at("/pagination").has("nextCursor")) {
                    break;
                }
                cursor = "&cursor=" + page.at("/pagination/nextCursor").asString();
            }
            assertThat(names).hasSize(7).doesNotHaveDuplicates();
        }
        assertThat(ok(client.get(OWN + "?sort=name&page=2&limit=3", dora)).at("/data/0/name").asString())
                .isEqualTo("Dish 3");
        var drafts = ok(client.get(OWN + "?status=draft", dora));
        assertThat(drafts.at("/data").size()).isEqualTo(3);
        assertThat(drafts.at("/data/0/status").asString()).isEqualTo("draft");
        assertThat(client.get(OWN + "?sort=price", dora).statusCode()).isEqualTo(400);
        assertThat(client.get(OWN).statusCode()).isEqualTo(401);
    }

    @Test
    void administrators_write_the_catalogue() {
        var created = ok(client.post(RECIPES, soup("House soup", ", \"slug\": \"house-soup\""), BOSS));
        assertThat(created.at("/status").asString()).isEqualTo("published");
        for (var node : nodes.clients()) {
            await().atMost(A_SECOND).untilAsserted(() -> assertThat(status(node, "house-soup")).isEqualTo(200));
        }
        assertThat(client.post(RECIPES, soup("House soup", ", \"slug\": \"house-soup\""), BOSS).statusCode())
                .isEqualTo(409);
        assertThat(client.post(RECIPES, soup("Mine", ""), ANNA).statusCode()).isEqualTo(403);
        assertThat(client.patch(RECIPES + "/house-soup", "{\"servings\": 6}", ANNA).statusCode()).isEqualTo(403);
        assertThat(client.delete(RECIPES + "/house-soup").statusCode()).isEqualTo(401);
        var etag = client.get(RECIPES + "/house-soup").headers().firstValue("ETag").orElseThrow();
        ok(client.patch(RECIPES + "/house-soup", "{\"servings\": 6}", with(BOSS, "If-Match", etag)));
        assertThat(client.patch(RECIPES + "/house-soup", "{\"servings\": 7}", with(BOSS, "If-Match", etag))
                .statusCode()).isEqualTo(412);
        for (var node : nodes.clients()) {
            await().atMost(A_SECOND).untilAsserted(() -> assertThat(
                    json(node.get(RECIPES + "/house-soup")).at("/servings").asInt()).isEqualTo(6));
        }
        var restored = ok(client.post(RECIPES + "/house-soup/versions/1/restore", "{}", BOSS));
        assertThat(restored.at("/version").asInt()).isEqualTo(3);
        assertThat(restored.at("/servings").asInt()).isEqualTo(2);
        assertThat(client.delete(RECIPES + "/house-soup", BOSS).statusCode()).isEqualTo(204);
        for (var node : nodes.clients()) {
            await().atMost(A_SECOND).untilAsserted(() -> assertThat(status(node, "house-soup")).isEqualTo(404));
        }
        var draft = ok(client.post(RECIPES, soup("Later", ", \"slug\": \"later\", \"status\": \"draft\""), BOSS));
        assertThat(draft.at("/status").asString()).isEqualTo("draft");
        assertThat(status(client, "later", BOSS)).isEqualTo(200);
        assertThat(status(client, "later", ANNA)).isEqualTo(404);
        assertThat(status(client, "later/versions", BOSS)).isEqualTo(200);
    }
}
