package dev.galley.bootstrap.identity;

import static dev.galley.http.server.TestClient.json;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.galley.bootstrap.identity.Node.Tokens;
import dev.galley.bootstrap.wiring.JavaProcess;
import dev.galley.http.server.TestClient;
import dev.galley.persistence.sql.PostgresExtension;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A node dies when all is done and nobody has been told: whoever asks again, with the same key, gets the first answer. */
class KilledAnswerTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final String RECIPE = """
            {"name": "Once only", "servings": 2, "ingredients": [{"text": "1 egg"}],
             "steps": [{"instruction": "Boil it."}]}""";

    @TempDir
    private Path directory = Path.of("");

    private static HttpResponse<String> write(TestClient client, Tokens who, String key) {
        return client.post(
                "/api/v1/users/me/recipes", RECIPE, "Authorization", "Bearer " + who.access(), "Idempotency-Key", key);
    }

    @Test
    void what_a_dead_node_has_done_is_answered_by_another_and_not_done_again() throws Exception {
        try (var survivor = new Node(postgres.database(), Clock.systemUTC())) {
            var ada = survivor.register("once@example.org");
            var port = directory.resolve("port");
            var dying = start(port);
            try {
                await().atMost(Duration.ofMinutes(2)).until(() -> Files.exists(port));
                var client = new TestClient(Integer.parseInt(Files.readString(port)));
                assertThatExceptionOfType(UncheckedIOException.class)
                        .isThrownBy(() -> write(client, ada, "the-one"));
                assertThat(dying.waitFor(1, MINUTES)).isTrue();
                assertThat(dying.exitValue()).as(Files.readString(directory.resolve("node.log"))).isEqualTo(137);
            } finally {
                dying.destroyForcibly();
            }
            var own = survivor.get("/users/me/recipes", ada.access());
            assertThat(json(own).at("/pagination/total").asInt()).as("it was done").isOne();

            var again = write(survivor.client(), ada, "the-one");
            assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
            assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
            assertThat(json(again).at("/id")).isEqualTo(json(own).at("/data/0/id"));
            assertThat(again.headers().firstValue("Location").orElseThrow()).endsWith(
                    json(again).at("/id").asString());
            var after = survivor.get("/users/me/recipes", ada.access());
            assertThat(json(after).at("/pagination/total").asInt()).as("once").isOne();
        }
    }

    private Process start(Path port) throws Exception {
        return JavaProcess.start(NodeProcess.class, directory.resolve("node.log"), postgres.address(), port.toString(),
                "dying");
    }
}
