package dev.galley.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadDriverTest {
    private static final BareServer SERVER = new BareServer();
    private static URI base = URI.create("http://127.0.0.1");
    private static String etag = "";

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        base = URI.create("http://127.0.0.1:" + SERVER.start(0));
        try (var http = HttpClient.newHttpClient()) {
            var uri = base.resolve("/bare/x");
            http.send(
                    HttpRequest.newBuilder(uri).header("Content-Type", "application/json")
                            .PUT(HttpRequest.BodyPublishers.ofString("{\"x\":1}")).build(),
                    HttpResponse.BodyHandlers.discarding());
            var given = http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(given.body()).isEqualTo("{\"x\":1}");
            assertThat(given.headers().firstValue("Content-Type")).contains("application/json");
            etag = given.headers().firstValue("ETag").orElseThrow();
        }
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void closed_load_counts_each_answer_once() {
        var requests = Requests.inOrder(List.of(new Requests.Get("/bare/x"), new Requests.Get("/bare/none")), 200);
        var seen = new LoadDriver(base).closed(requests, 4, Duration.ofMillis(300));
        assertThat(seen.statuses().keySet()).containsExactlyInAnyOrder(200, 404);
        long missed = seen.failures(200);
        assertThat(seen.statuses()).containsEntry(404, missed).containsEntry(200, seen.answered() - missed);
        assertThat(Math.abs(seen.answered() - 2 * missed)).isLessThanOrEqualTo(1);
        assertThat(seen.answered()).isEqualTo(seen.latency().count()).isPositive();
        assertThat(seen.broken()).isZero();
    }

    @Test
    void open_load_sends_what_the_clock_says_and_no_more() {
        var requests = Requests.inOrder(
                List.of(new Requests.Get("/bare/x", Map.of("If-None-Match", etag))), 304);
        var seen = new LoadDriver(base).open(requests, 8, Duration.ofMillis(500), 400);
        assertThat(seen.statuses()).containsOnlyKeys(304);
        assertThat(seen.answered() + seen.broken() + seen.unsent()).isEqualTo(200);
    }

    @Test
    void a_server_that_is_not_there_is_an_error() {
        var nowhere = new LoadDriver(URI.create("http://127.0.0.1:1"));
        var requests = Requests.inOrder(List.of(new Requests.Get("/")), 200);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                () -> nowhere.closed(requests, 1, Duration.ofMillis(10))).hasMessageContaining("cannot reach");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.0.2.1:80", "https://127.0.0.1", "http://0.0.0.0", "file:///x"})
    void load_goes_to_this_machine_only(String target) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LoadDriver(URI.create(target)));
    }

    @Test
    void requests_cannot_be_smuggled_into_a_path() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Requests.Get("/x HTTP/1.1\r\nX: y"));
    }
}
