package dev.galley.bootstrap.recipe;

import static dev.galley.bootstrap.recipe.Nodes.OWN;
import static dev.galley.bootstrap.recipe.Nodes.RECIPES;
import static dev.galley.bootstrap.recipe.Nodes.admin;
import static dev.galley.bootstrap.recipe.Nodes.ok;
import static dev.galley.bootstrap.recipe.Nodes.user;
import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.application.belongings.Parcel;
import dev.galley.application.bus.Transactions;
import dev.galley.domain.kernel.UserId;
import dev.galley.http.server.TestClient;
import dev.galley.persistence.recipe.SqlRecipeBelongings;
import dev.galley.persistence.sql.PostgresExtension;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** People like, rate and cook recipes, on two nodes that keep answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImpressionsTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final Duration A_SECOND = Duration.ofSeconds(2); // and one for a machine that is busy
    private static final String[] BOSS = admin(new UserId(new UUID(1, 3)));
    private Nodes nodes = Nodes.none();
    private TestClient client = new TestClient(1);

    @BeforeAll
    void start() {
        nodes = Nodes.two(postgres.database());
        client = nodes.client();
    }

    @AfterAll
    void stop() {
        nodes.close();
    }

    private static UserId person(int number) {
        return new UserId(new UUID(5, number));
    }

    private String recipe(String name) {
        return ok(client.post(RECIPES, body(name, "published"), BOSS)).at("/id").asString();
    }

    private static String body(String name, String status) {
        return """
                {"name": "%s", "servings": 2, "ingredients": [{"text": "100 g rice"}],
                 "steps": [{"instruction": "Cook."}], "status": "%s"}""".formatted(name, status);
    }

    private JsonNode shown(TestClient node, String id, String... headers) {
        return ok(node.get(RECIPES + "/" + id, headers));
    }

    private void rate(String id, int stars, String... person) {
        ok(client.put(RECIPES + "/" + id + "/rating", "{\"stars\": %d}".formatted(stars), person));
    }

    private void cook(String id, String... person) {
        assertThat(client.post(
                RECIPES + "/" + id + "/cooked",
                "{\"date\": \"2026-11-01\", \"servings\": 2, \"notes\": \"Good.\"}",
                person).statusCode()).isEqualTo(201);
    }

    private int favorite(String method, String id, String... person) {
        return method.equals("POST")
                ? client.post(RECIPES + "/" + id + "/favorite", "{}", person).statusCode()
                : client.delete(RECIPES + "/" + id + "/favorite", person).statusCode();
    }

    @Test
    void counts_and_averages_are_right_on_every_node_within_a_second() {
        var good = recipe("Counted risotto");
        var other = recipe("Lesser risotto");
        rate(other, 2, user(person(3)));
        for (var node : nodes.clients()) { // now each has its answers
            shown(node, good);
            ok(node.get(RECIPES + "?q=risotto&sort=rating:desc"));
            ok(node.get(RECIPES + "/search?q=risotto&minRating=4"));
        }
        rate(good, 5, user(person(1)));
        rate(good, 4, user(person(2)));
        assertThat(favorite("POST", good, user(person(1)))).isEqualTo(204);
        cook(good, user(person(1)));
        for (var node : nodes.clients()) {
            await().pollInterval(Duration.ofMillis(20)).atMost(A_SECOND).untilAsserted(() -> {
                var recipe = shown(node, good);
                assertThat(recipe.at("/rating/average").asDouble()).isEqualTo(4.5);
                assertThat(recipe.at("/rating/count").asInt()).isEqualTo(2);
                assertThat(recipe.at("/favoriteCount").asInt()).isEqualTo(1);
                assertThat(recipe.at("/cookedCount").asInt()).isEqualTo(1);
                var best = json(node.get(RECIPES + "?q=risotto&sort=rating:desc")).at("/data/0");
                assertThat(best.at("/id").asString()).isEqualTo(good);
                assertThat(best.at("/rating/average").asDouble()).isEqualTo(4.5);
                assertThat(json(node.get(RECIPES + "/search?q=risotto&minRating=4")).at("/data").size()).isOne();
                assertThat(json(node.get(RECIPES + "?q=risotto&sort=popularity:desc")).at("/data/0/id").asString())
                        .isEqualTo(good);
            });
        }
        assertThat(client.delete(RECIPES + "/" + good + "/rating", user(person(2))).statusCode()).isEqualTo(204);
        assertThat(client.delete(RECIPES + "/" + good + "/rating", user(person(2))).statusCode()).isEqualTo(204);
        await().atMost(A_SECOND).untilAsserted(() -> assertThat(
                shown(nodes.clients().getLast(), good).at("/rating/average").asDouble()).isEqualTo(5));
    }

    @Test
    void thirty_two_people_who_change_their_minds_at_once_are_all_counted() throws Exception {
        var id = recipe("Popular paella");
        int people = 32;
        try (var threads = Executors.newFixedThreadPool(people)) {
            var work = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < people; i++) {
                int number = i;
                work.add(() -> {
                    var me = user(person(100 + number));
                    rate(id, 1, me);
                    favorite("POST", id, me);
                    rate(id, 1 + number % 5, me);
                    favorite("DELETE", id, me);
                    cook(id, me);
                    if (number % 2 == 0) {
                        favorite("POST", id, me);
                    }
                    return true;
                });
            }
            for (var one : threads.invokeAll(work)) {
                one.get();
            }
        }
        int stars = 0;
        for (int i = 0; i < people; i++) {
            stars += 1 + i % 5;
        }
        double mean = Math.round(100.0 * stars / people) / 100.0;
        for (var node : nodes.clients()) {
            await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
                var recipe = shown(node, id);
                assertThat(recipe.at("/rating/count").asInt()).isEqualTo(people);
                assertThat(recipe.at("/rating/average").asDouble()).isEqualTo(mean);
                assertThat(recipe.at("/favoriteCount").asInt()).isEqualTo(people / 2);
                assertThat(recipe.at("/cookedCount").asInt()).isEqualTo(people);
            });
        }
    }

    @Test
    void what_is_mine_is_added_for_me_and_kept_for_nobody() {
        var id = recipe("Shared shakshuka");
        var anna = user(person(11));
        var ben = user(person(12));
        favorite("POST", id, anna);
        rate(id, 4, anna);
        for (var node : nodes.clients()) {
            await().atMost(A_SECOND).untilAsserted(() -> { // counting changes what everyone sees, and its tag
                assertThat(shown(node, id).at("/favoriteCount").asInt()).isEqualTo(1);
                assertThat(shown(node, id).at("/rating/count").asInt()).isEqualTo(1);
            });
            var mine = shown(node, id, anna);
            assertThat(mine.at("/isFavorite").asBoolean()).isTrue();
            assertThat(mine.at("/myRating/stars").asInt()).isEqualTo(4);
            var theirs = shown(node, id, ben);
            assertThat(theirs.at("/isFavorite").asBoolean()).isFalse();
            assertThat(theirs.has("myRating")).isFalse();
            var anyones = shown(node, id);
            assertThat(anyones.has("isFavorite")).isFalse();
            assertThat(anyones.has("myRating")).isFalse();
            var answer = node.get(RECIPES + "/" + id, anna);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-cache");
            var tag = answer.headers().firstValue("ETag").orElseThrow();
            assertThat(node.get(RECIPES + "/" + id, Nodes.with(anna, "If-None-Match", tag)).statusCode())
                    .isEqualTo(304);
            assertThat(node.get(RECIPES + "/" + id, Nodes.with(ben, "If-None-Match", tag)).statusCode())
                    .isEqualTo(200);
        }
        favorite("DELETE", id, anna);
        assertThat(shown(client, id, anna).at("/isFavorite").asBoolean()).as("at once").isFalse();
    }

    @Test
    void favourites_are_listed_and_filtered_for_whom_they_are() {
        var anna = user(person(21));
        var first = recipe("Favoured falafel");
        var second = recipe("Favoured fattoush");
        recipe("Favoured nothing");
        favorite("POST", first, anna);
        favorite("POST", first, anna);
        favorite("POST", second, anna);
        var listed = ok(client.get("/api/v1/users/me/favorites", anna));
        assertThat(listed.at("/pagination/total").asInt()).isEqualTo(2);
        assertThat(listed.at("/data/0/id").asString()).as("the latest first").isEqualTo(second);
        var page = ok(client.get("/api/v1/users/me/favorites?limit=1", anna));
        var rest = ok(client.get("/api/v1/users/me/favorites?limit=1&cursor="
                + page.at("/pagination/nextCursor").asString(), anna));
        assertThat(rest.at("/data/0/id").asString()).isEqualTo(first);

        for (var path : List.of("?favorite=true", "?q=favoured&favorite=true", "/search?q=favoured&favorite=true")) {
            assertThat(ok(client.get(RECIPES + path, anna)).at("/data").size()).as(path).isEqualTo(2);
            assertThat(ok(client.get(RECIPES + path, user(person(22)))).at("/data").size()).as(path).isZero();
            assertThat(client.get(RECIPES + path).statusCode()).isEqualTo(401);
        }
        assertThat(ok(client.get(RECIPES + "?q=favoured", anna)).at("/data").size()).isEqualTo(3);
        assertThat(client.get(RECIPES + "?cookable=true", anna).statusCode()).isEqualTo(403);
        assertThat(client.get(RECIPES + "?cookable=true").statusCode()).isEqualTo(401);
        assertThat(favorite("POST", UUID.randomUUID().toString(), anna)).isEqualTo(404);
        assertThat(favorite("DELETE", UUID.randomUUID().toString(), anna)).isEqualTo(404);
        assertThat(client.post(RECIPES + "/" + first + "/favorite", "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void what_was_cooked_stays_with_the_cook_as_it_was() {
        var anna = user(person(31));
        var id = recipe("Removed ramen");
        cook(id, anna);
        ok(client.patch(RECIPES + "/" + id, "{\"name\": \"Other ramen\"}", BOSS));
        cook(id, anna);
        favorite("POST", id, anna);
        assertThat(client.delete(RECIPES + "/" + id, BOSS).statusCode()).isEqualTo(204);
        var log = ok(client.get("/api/v1/users/me/cook-log", anna)).at("/data");
        assertThat(log.size()).isEqualTo(2);
        assertThat(log.at("/1/name").asString()).isEqualTo("Removed ramen");
        assertThat(log.at("/1/version").asInt()).isEqualTo(1);
        assertThat(log.at("/0/version").asInt()).isEqualTo(2);
        assertThat(log.at("/0/isThere").asBoolean()).isFalse();
        var path = "/api/v1/users/me/cook-log/" + log.at("/1/id").asString();
        var entry = ok(client.get(path, anna));
        assertThat(entry.at("/recipe/ingredients/0/text").asString()).isEqualTo("100 g rice");
        assertThat(client.get(path, user(person(32))).statusCode()).isEqualTo(404);
        assertThat(ok(client.get("/api/v1/users/me/favorites", anna)).at("/data").size()).isZero();
        assertThat(favorite("DELETE", id, anna)).as("can be let go").isEqualTo(204);
        assertThat(favorite("POST", id, anna)).isEqualTo(404);
        var future = client.post(
                RECIPES + "/" + recipe("Later") + "/cooked", "{\"date\": \"2199-01-01\", \"servings\": 2}", anna);
        assertThat(json(future).at("/error/details/date").asString()).isEqualTo("must not be in the future");
    }

    @Test
    void ratings_are_read_without_learning_whose_they_are() {
        var id = recipe("Rated ravioli");
        for (int i = 0; i < 5; i++) {
            ok(client.put(
                    RECIPES + "/" + id + "/rating",
                    "{\"stars\": %d, \"comment\": \"Number %d\"}".formatted(1 + i, i),
                    user(person(40 + i))));
        }
        await().atMost(A_SECOND).untilAsserted(() -> assertThat(
                shown(client, id).at("/rating/count").asInt()).isEqualTo(5));
        var first = ok(client.get(RECIPES + "/" + id + "/ratings?limit=3", user(person(40))));
        assertThat(first.at("/pagination/total").asInt()).isEqualTo(5);
        var rest = ok(client.get(
                RECIPES + "/" + id + "/ratings?limit=3&cursor=" + first.at("/pagination/nextCursor").asString(),
                user(person(40))));
        assertThat(rest.at("/data").size()).isEqualTo(2);
        assertThat(rest.at("/data/1/isMine").asBoolean()).as("the oldest").isTrue();
        assertThat(first.at("/data/0/isMine").asBoolean()).isFalse();
        assertThat(first.at("/data/0").propertyNames())
                .containsExactlyInAnyOrder("stars", "comment", "version", "ratedAt", "isMine");
        for (var wrong : List.of("{\"stars\": 0}", "{\"stars\": 6}", "{}", "{\"stars\": 3, \"comment\": \"\"}")) {
            assertThat(client.put(RECIPES + "/" + id + "/rating", wrong, user(person(40))).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void whoever_leaves_takes_everything_along_and_leaves_the_counts_right() {
        var gone = new UserId(new UUID(6, 1));
        var stays = user(new UserId(new UUID(6, 2)));
        var theirs = recipe("Remaining rolls");
        rate(theirs, 1, user(gone));
        rate(theirs, 5, stays);
        favorite("POST", theirs, user(gone));
        cook(theirs, user(gone));
        var open = ok(client.post(OWN, body("Parting pie", "published"), user(gone))).at("/id").asString();
        var closed = ok(client.post(OWN, body("Parting secret", "private"), user(gone))).at("/id").asString();
        favorite("POST", open, stays);
        cook(open, stays);
        await().atMost(A_SECOND).untilAsserted(() -> assertThat(shown(client, theirs).at("/rating/count").asInt())
                .isEqualTo(2));
        for (var node : nodes.clients()) {
            shown(node, open);
        }

        var belongings = nodes.get(SqlRecipeBelongings.class);
        var packed = new HashMap<String, List<String>>();
        nodes.get(Transactions.class).read(() -> {
            belongings.pack(gone, parcel(packed));
            return 0;
        });
        assertThat(packed).containsOnlyKeys("recipes", "favorites", "ratings", "cook-log");
        assertThat(packed.get("recipes")).hasSize(2).anyMatch(text -> text.contains("Parting secret"));
        assertThat(packed.get("ratings")).singleElement().asString().contains("\"stars\": 1");
        assertThat(packed.get("favorites")).hasSize(1);
        assertThat(packed.get("cook-log")).singleElement().asString().contains("Good.");

        for (int twice = 0; twice < 2; twice++) {
            nodes.get(Transactions.class).write(() -> {
                belongings.erase(gone);
                return 0;
            });
        }
        for (var node : nodes.clients()) {
            await().atMost(A_SECOND).untilAsserted(() -> {
                assertThat(node.get(RECIPES + "/" + open).statusCode()).isEqualTo(404);
                assertThat(node.get(RECIPES + "?q=parting").body()).doesNotContain("Parting");
                var left = shown(node, theirs);
                assertThat(left.at("/rating/average").asDouble()).isEqualTo(5);
                assertThat(left.at("/favoriteCount").asInt()).isZero();
                assertThat(left.at("/cookedCount").asInt()).isZero();
            });
        }
        assertThat(client.get(RECIPES + "/" + closed, user(gone)).statusCode()).isEqualTo(404);
        await().atMost(A_SECOND).untilAsserted(() -> assertThat(
                json(client.get(RECIPES + "/sync?limit=100")).at("/removed").toString()).contains(open));
        var kept = ok(client.get("/api/v1/users/me/cook-log", stays)).at("/data/0");
        assertThat(kept.at("/name").asString()).isEqualTo("Parting pie");
        var entry = ok(client.get("/api/v1/users/me/cook-log/" + kept.at("/id").asString(), stays));
        assertThat(entry.has("recipe")).as("the author's text is gone").isFalse();
        for (var table : belongings.tables()) {
            var rows = postgres.jdbi().withHandle(handle -> handle
                    .createQuery("SELECT count(*) FROM %s AS t WHERE t::text LIKE :id OR t::text LIKE '%%Parting s%%'"
                            .formatted(table))
                    .bind("id", "%" + gone.value() + "%")
                    .mapTo(Long.class)
                    .one());
            assertThat(rows).as(table).isZero();
        }
    }

    private static Parcel parcel(Map<String, List<String>> lists) {
        return new Parcel() {
            @Override
            public void list(String name, Stream<String> documents) {
                try (documents) {
                    lists.put(name, documents.toList());
                }
            }

            @Override
            public void file(String name, InputStream content) {
                throw new IllegalStateException("recipes have no files");
            }
        };
    }
}
