package dev.galley.bootstrap.recipe;

import static dev.galley.bootstrap.recipe.Nodes.OWN;
import static dev.galley.bootstrap.recipe.Nodes.RECIPES;
import static dev.galley.bootstrap.recipe.Nodes.ok;
import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.application.belongings.GetBelongings;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Transactions;
import dev.galley.application.identity.SuspendAccount;
import dev.galley.application.recipe.WithdrawPerson;
import dev.galley.domain.kernel.UserId;
import dev.galley.http.server.TestClient;
import dev.galley.persistence.recipe.SqlRecipeBelongings;
import dev.galley.persistence.sql.PostgresExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever deletes their account is gone for everyone at once, on every node, though all is kept for thirty days. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeavingTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final Caller US = new Caller.Job("test");
    private static final Duration A_SECOND = Duration.ofSeconds(2); // and one for a machine that is busy

    private Nodes nodes = Nodes.none();
    private TestClient client = new TestClient(1);

    private record Person(UserId id, String accessToken) {
        String[] headers() {
            return new String[]{"Authorization", "Bearer " + accessToken};
        }
    }

    @BeforeAll
    void start() {
        nodes = Nodes.twoWithAccounts(postgres.database());
        client = nodes.client();
    }

    @AfterAll
    void stop() {
        nodes.close();
    }

    private Person register(String name) {
        var in = ok(client.post("/api/v1/auth/register", """
                {"email": "%s@example.org", "password": "a pinch of cardamom", "name": "%s"}""".formatted(name, name)));
        return new Person(
                new UserId(UUID.fromString(in.at("/user/id").asString())),
                in.at("/accessToken").asString());
    }

    private String publish(Person author, String name) {
        return ok(client.post(OWN, """
                {"name": "%s", "servings": 2, "category": "soup", "cuisine": "tuvaluan",
                 "ingredients": [{"text": "100 g rice"}], "steps": [{"instruction": "Cook."}], "status": "published"}"""
                .formatted(name), author.headers())).at("/id").asString();
    }

    private void say(Person person, String recipe, int stars, String comment) {
        var path = RECIPES + "/" + recipe;
        ok(client.put(path + "/rating", "{\"stars\": %d, \"comment\": \"%s\"}".formatted(stars, comment),
                person.headers()));
        assertThat(client.post(path + "/favorite", "{}", person.headers()).statusCode()).isEqualTo(204);
        ok(client.post(path + "/cooked", "{\"date\": \"2026-11-01\", \"servings\": 2}", person.headers()));
    }

    private void leave(Person person) {
        assertThat(client.delete("/api/v1/users/me", person.headers()).statusCode()).isEqualTo(204);
    }

    private String removed(TestClient node) {
        return json(node.get(RECIPES + "/sync?limit=100")).at("/removed").toString();
    }

    @Test
    void they_are_gone_for_everyone_within_a_second_and_kept_for_their_export() throws IOException {
        var gone = register("gone");
        var stays = register("stays");
        var theirs = publish(gone, "Parting pie");
        var others = publish(stays, "Permanent pudding");
        say(gone, others, 1, "Awful parting word");
        say(stays, others, 5, "Fine");
        say(stays, theirs, 4, "Nice");
        var slug = ok(client.get(RECIPES + "/" + theirs)).at("/slug").asString();
        for (var node : nodes.clients()) { // now each node has its answers, and finds them
            await().atMost(A_SECOND).untilAsserted(() -> {
                assertThat(ok(node.get(RECIPES + "/" + others)).at("/rating/count").asInt()).isEqualTo(2);
                assertThat(node.get(RECIPES + "/" + others + "/similar").body()).contains(theirs);
                assertThat(node.get(RECIPES + "?q=parting").body()).contains(theirs);
                assertThat(node.get(RECIPES + "?author=" + gone.id.value()).body()).contains(theirs);
                assertThat(node.get(RECIPES + "/search?q=parting").body()).contains(theirs);
                assertThat(node.get(RECIPES + "/autocomplete?q=parti").body()).contains(theirs);
                assertThat(node.get(RECIPES + "/" + others + "/ratings", stays.headers()).body()).contains("Awful");
                assertThat(node.get("/api/v1/users/me/favorites", stays.headers()).body()).contains(theirs);
            });
        }

        leave(gone);

        for (var node : nodes.clients()) {
            await().pollInterval(Duration.ofMillis(20)).atMost(A_SECOND).untilAsserted(() -> {
                for (var key : List.of(theirs, slug)) {
                    for (var path : List.of("", "/steps", "/versions", "/versions/1", "/similar", "/ratings")) {
                        assertThat(node.get(RECIPES + "/" + key + path, stays.headers()).statusCode())
                                .as(path)
                                .isEqualTo(404);
                    }
                }
                for (var path : List.of(
                        "?q=parting", "?author=" + gone.id.value(), "/search?q=parting", "/autocomplete?q=parti",
                        "/" + others + "/similar")) {
                    assertThat(node.get(RECIPES + path).body()).as(path).doesNotContain(theirs, "Parting");
                }
                assertThat(removed(node)).contains(theirs);
                assertThat(node.get("/api/v1/users/me/favorites", stays.headers()).body()).doesNotContain(theirs);
                var left = ok(node.get(RECIPES + "/" + others));
                assertThat(left.at("/rating/average").asDouble()).isEqualTo(5);
                assertThat(left.at("/rating/count").asInt()).isOne();
                assertThat(left.at("/favoriteCount").asInt()).isOne();
                assertThat(left.at("/cookedCount").asInt()).isOne();
                var ratings = ok(node.get(RECIPES + "/" + others + "/ratings", stays.headers()));
                assertThat(ratings.at("/data").size()).isOne();
                assertThat(ratings.at("/pagination/total").asInt()).isOne();
                assertThat(ratings.toString()).doesNotContain("Awful");
            });
        }
        assertThat(packed(gone)).contains("Parting pie", "Awful parting word");
        var again = WithdrawPerson.of(gone.id);
        assertThat(nodes.bus().send(again, US)).as("nothing is left to do").isZero();

        nodes.get(Transactions.class).write(() -> {
            nodes.get(SqlRecipeBelongings.class).erase(gone.id);
            return 0;
        });
        await().during(Duration.ofMillis(200)).untilAsserted(() -> {
            var left = ok(client.get(RECIPES + "/" + others));
            assertThat(left.at("/rating/count").asInt()).as("taken out once").isOne();
            assertThat(left.at("/favoriteCount").asInt()).isOne();
            assertThat(left.at("/cookedCount").asInt()).isOne();
        });
    }

    private String packed(Person person) throws IOException {
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(nodes.bus().send(new GetBelongings(person.id), US).content())) {
            while (zip.getNextEntry() != null) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    @Test
    void who_had_much_is_withdrawn_in_batches() {
        var busy = register("busy");
        int many = WithdrawPerson.BATCH.value() + 5;
        var ids = IntStream.range(0, many).mapToObj(i -> publish(busy, "Busy bun " + i)).toList();
        leave(busy);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(ids).allMatch(id -> client.get(RECIPES + "/" + id).statusCode() == 404);
            assertThat(ok(client.get(RECIPES + "?q=bun")).at("/pagination/total").asInt()).isZero();
        });
    }

    /** What was under way when somebody left may be written later. */
    @Test
    void a_second_round_follows_when_all_that_was_under_way_is_over() {
        var late = register("late");
        leave(late);
        await().until(() -> postgres.jdbi().withHandle(handle -> handle
                .createQuery("""
                        SELECT count(*) = 1 FROM job WHERE task_name = 'recipe withdrawal'
                            AND convert_from(task_data, 'UTF8') LIKE :person AND execution_time > now()""")
                .bind("person", "%" + late.id.value() + "%")
                .mapTo(Boolean.class)
                .one()));
    }

    @Test
    void a_suspension_hides_nothing() {
        var author = register("suspended");
        var recipe = publish(author, "Steady stew");
        nodes.bus().send(new SuspendAccount(author.id), US);
        await().during(Duration.ofMillis(500)).untilAsserted(() -> assertThat(
                client.get(RECIPES + "/" + recipe).statusCode()).isEqualTo(200));
    }
}
