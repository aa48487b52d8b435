package dev.galley.bootstrap.meal;

import static dev.galley.bootstrap.meal.PhotoNode.accepted;
import static dev.galley.bootstrap.meal.PhotoNode.dish;
import static dev.galley.bootstrap.meal.PhotoNode.item;
import static dev.galley.bootstrap.meal.PhotoNode.over;
import static dev.galley.bootstrap.meal.PhotoNode.picture;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.ai.llm.wire.Endpoint.Protocol;
import dev.galley.ai.llm.wire.ModelServer;
import dev.galley.ai.llm.wire.Scripted;
import dev.galley.bootstrap.wiring.JavaProcess;
import dev.galley.domain.meal.analysis.PhotoAnalysis;
import dev.galley.http.server.TestClient;
import dev.galley.persistence.sql.PostgresExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * {@code kill -9} while a photo is about to become ANALYZING, is looked at, is about to become ENRICHING, and is about to
 * become READY: the next node ends each, and asks the model again only where its reply was lost with the machine. Replies
 * are kept by nothing but the analyses.
 */

class KilledAnalysisTest {
    private static final Duration LONG = Duration.ofMinutes(3);
    /** None gets that far before the node is dead: the transaction is rolled back, as when it dies in the middle of it. */
    private static final Map<String, String> HELD_AT = Map.of(
            "2026-11-01T12:00:00Z", "ANALYZING", "2026-11-03T12:00:00Z", "ENRICHING", "2026-11-04T12:00:00Z", "READY");
    private static final String LOOKED_AT = "2026-11-02T12:00:00Z";

    /** Whoever looks so long has to say that he is still there. */
    private static final Duration LONGER_THAN_A_LEASE = PhotoAnalysis.LEASE.plusSeconds(4);

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    @TempDir
    private Path directory = Path.of("");

    @Test
    void whoever_comes_next_ends_what_the_dead_one_began() throws Exception {
        hold();
        try (var models = ModelServer.start()) {
            var answer = Scripted.saying(dish("Fruit", item("banana", 120, 107, 1, 27, 0)));
            models.otherwise(asked -> !asked.text().contains(LOOKED_AT)
                    ? answer
                    : answer.after(count(models, LOOKED_AT) == 1 ? Duration.ofMinutes(5) : LONGER_THAN_A_LEASE));
            var port = directory.resolve("port");
            var process = start(models, port);
            var sent = new LinkedHashMap<String, JsonNode>();
            String token;
            try {
                await().atMost(LONG).until(() -> Files.exists(port));
                var client = new TestClient(Integer.parseInt(Files.readString(port)));
                var answered = client.post("/api/v1/auth/register", """
                        {"email": "a@example.org", "password": "correct horse battery", "name": "A"}""");
                token = TestClient.json(answered).at("/accessToken").asString();
                var who = new Eaters.Eater(client, token);
                int number = 0;
                for (var at : List.of("2026-11-01T12:00:00Z", LOOKED_AT, "2026-11-03T12:00:00Z",
                        "2026-11-04T12:00:00Z")) {
                    sent.put(at, accepted(who, picture(number++), "eatenAt", at, "portion", at));
                }
                await().atMost(LONG).until(() -> held() == 3 && count(models, LOOKED_AT) == 1);
            } finally {
                process.destroyForcibly();
                assertThat(process.waitFor(1, MINUTES)).isTrue();
            }
            release();
            try (var survivor = next(models); var _ = next(models)) {
                var who = new Eaters.Eater(survivor.client(), token);
                for (var meal : sent.values()) {
                    var ended = over(who, meal);
                    assertThat(ended.path("status").asString()).as(ended.toString()).isEqualTo("READY");
                }
                assertThat(count(models, "2026-11-01T12:00:00Z")).isEqualTo(1);
                assertThat(count(models, LOOKED_AT)).isEqualTo(2);
                assertThat(count(models, "2026-11-03T12:00:00Z")).as("the reply was lost").isBetween(2L, 4L);
                assertThat(count(models, "2026-11-04T12:00:00Z")).as("the reply was kept").isEqualTo(1);
                assertThat(number("SELECT count(*) FROM meal_analysis WHERE over_since IS NOT NULL")).isEqualTo(4);
            }
        }
    }

    /** Two of them, so that one would take over from the other who is still at it. */
    private PhotoNode next(ModelServer models) {
        return new PhotoNode(
                postgres.database(),
                PhotoNode.forgetting(models.base(Protocol.OPENAI)),
                AnalysisNodeProcess.blobs(directory.resolve("media")));
    }

    private static long count(ModelServer models, String mark) {
        return models.asked().stream().filter(it -> it.text().contains(mark)).count();
    }

    private static void hold() {
        postgres.jdbi().useHandle(handle -> {
            handle.execute("CREATE TABLE held (eaten_at timestamptz, status text)");
            HELD_AT.forEach((at, status) -> {
                handle.execute("INSERT INTO held VALUES (CAST(? AS timestamptz), ?)", at, status);
                handle.execute("CREATE SEQUENCE held_" + status); // what it counts is not rolled back
            });
            handle.execute("""
                    CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN
                        IF EXISTS (SELECT 1 FROM held h WHERE h.eaten_at = NEW.eaten_at AND h.status = NEW.status) THEN
                            PERFORM nextval('held_' || lower(NEW.status));
                            RAISE EXCEPTION 'held';
                        END IF;
                        RETURN NEW;
                    END $$""");
            handle.execute("CREATE TRIGGER hold BEFORE UPDATE ON meal FOR EACH ROW EXECUTE FUNCTION hold()");
        });
    }

    private static void release() {
        postgres.jdbi().useHandle(handle -> handle.execute("DELETE FROM held"));
    }

    /** How many of the transitions were tried at least once. */
    private static int held() {
        return number("""
                SELECT (SELECT is_called::int FROM held_analyzing) + (SELECT is_called::int FROM held_enriching)
                    + (SELECT is_called::int FROM held_ready)""");
    }

    private static int number(String sql) {
        return postgres.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    private Process start(ModelServer models, Path port) throws IOException {
        return JavaProcess.start(AnalysisNodeProcess.class, directory.resolve("node.log"), postgres.address(), models
                .base(Protocol.OPENAI).toString(), port.toString(), directory.resolve("media").toString());
    }
}
