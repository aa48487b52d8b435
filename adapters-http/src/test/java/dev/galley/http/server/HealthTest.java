package dev.galley.http.server;

import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.http.server.Dependencies.State;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthTest {
    private static Dependencies with(boolean database, boolean broker) {
        return () -> List.of(
                new State("database", true, database, Duration.ofNanos(412_345), ""),
                new State("broker", false, broker, Duration.ofMillis(2), "no answer"));
    }

    @ParameterizedTest
    @CsvSource({"true, true, 200, up", "true, false, 200, degraded", "false, true, 503, down"})
    void ready_is_who_has_all_that_is_needed(boolean database, boolean broker, int status, String word) {
        try (var server = new Kitchen().server().pages(new HealthRoutes(with(database, broker))).start()) {
            for (var path : List.of("/health", "/health/ready")) {
                var response = server.client().get(path);
                assertThat(response.statusCode()).isEqualTo(status);
                var health = json(response);
                assertThat(health.get("status").stringValue()).isEqualTo(word);
                var first = health.get("dependencies").get(0);
                assertThat(first.get("name").stringValue()).isEqualTo("database");
                assertThat(first.get("status").stringValue()).isEqualTo(database ? "up" : "down");
                assertThat(first.get("latencyMillis").doubleValue()).isEqualTo(0.412);
                assertThat(first.has("detail")).isFalse();
                assertThat(health.at("/dependencies/1/detail").stringValue()).isEqualTo("no answer");
            }
            assertThat(server.client().get("/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void the_dependencies_are_not_asked_for_every_request() {
        var asked = new AtomicInteger();
        Dependencies counted = () -> {
            asked.incrementAndGet();
            return List.of();
        };
        var ready = new HealthRoutes(counted).pages().getFirst().reply();
        long start = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            assertThat(ready.get().status()).isEqualTo(200);
        }
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        assertThat(asked.get()).isLessThanOrEqualTo((int) seconds + 1);
    }

    @Test
    void the_management_port_has_metrics_and_health_and_nothing_else() {
        var health = new HealthRoutes(with(false, true));
        try (var server = new ManagementServer(Set.of(health), Set.of(), () -> "requests_total 7\n", () -> "id")) {
            var client = new TestClient(server.start("127.0.0.1", 0));
            var metrics = client.get("/metrics");
            assertThat(metrics.body()).isEqualTo("requests_total 7\n");
            assertThat(metrics.headers().firstValue("Content-Type")).contains(
                    "text/plain; version=0.0.4; charset=utf-8");
            assertThat(client.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(client.get("/health/ready").statusCode()).isEqualTo(503);
            var unknown = client.get("/nowhere");
            assertThat(unknown.statusCode()).isEqualTo(404);
            assertThat(json(unknown).at("/error/code").stringValue()).isEqualTo("NOT_FOUND");
            assertThat(json(unknown).at("/error/requestId").stringValue()).isEqualTo("id");
            assertThat(client.post("/metrics", "").statusCode()).isEqualTo(405);
            var head = client.send("HEAD", "/metrics", BodyPublishers.noBody());
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
        }
    }

    @Test
    void metrics_that_break_are_an_internal_error_without_a_word() {
        try (var server = new ManagementServer(Set.of(), Set.of(), () -> {
            throw Rejected.later(503, "OVERLOADED", "later", Duration.ofSeconds(3));
        }, () -> "id")) {
            var response = new TestClient(server.start("127.0.0.1", 0)).get("/metrics");
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).contains("3");
        }
    }
}
