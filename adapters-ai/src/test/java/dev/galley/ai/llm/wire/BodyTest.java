package dev.galley.ai.llm.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BodyTest {
    private final List<String> received = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            assertThat(exchange.getRequestHeaders().containsKey("Content-length")).isTrue();
            received.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void send(BodyPublisher body) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var to = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            client.send(HttpRequest.newBuilder(to).POST(body).build(), BodyHandlers.discarding());
        }
    }

    private static byte[] content(int bytes) {
        var content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        return content;
    }

    @Test
    void pictures_stand_where_their_names_stood() throws Exception {
        for (int bytes : new int[]{1, 2, 3, 100_001}) {
            var one = Picture.of("image/jpeg", content(bytes));
            var two = Picture.of("image/png", content(bytes + 1));
            send(Body.of("{\"ä\": [\"%s\", \"%s\", \"%s\"]}".formatted(two.name(), one.name(), two.name()),
                    List.of(one, two)));
            var encoder = Base64.getEncoder();
            var second = encoder.encodeToString(content(bytes + 1));
            assertThat(received.removeLast()).isEqualTo("{\"ä\": [\"%s\", \"%s\", \"%s\"]}".formatted(
                    second, encoder.encodeToString(content(bytes)), second));
        }
    }

    @Test
    void a_text_without_pictures_is_sent_as_it_is() throws Exception {
        send(Body.of("wörds", List.of()));
        assertThat(received).containsExactly("wörds");
    }

    @Test
    void nothing_is_fetched_before_it_is_sent_and_anew_each_time() throws Exception {
        var fetched = new AtomicInteger();
        var picture = new Picture("image/jpeg", 9, "0".repeat(64), () -> {
            fetched.incrementAndGet();
            return content(9);
        });
        var body = Body.of("[" + picture.name() + "]", List.of(picture));
        assertThat(fetched).hasValue(0);
        send(body);
        send(body);
        assertThat(fetched).hasValue(2);
        assertThat(received.getFirst()).isEqualTo(received.getLast());
    }

    @Test
    void a_picture_that_is_not_what_was_announced_ends_the_call() {
        var other = new Picture("image/jpeg", 9, "0".repeat(64), () -> content(8_000));
        assertThatThrownBy(() -> send(Body.of("[" + other.name() + "]", List.of(other))))
                .isInstanceOf(IOException.class);
        var gone = new Picture("image/jpeg", 9, "0".repeat(64), () -> {
            throw new IllegalStateException("gone");
        });
        assertThatThrownBy(() -> send(Body.of("[" + gone.name() + "]", List.of(gone))))
                .isInstanceOf(IOException.class);
        assertThat(received).isEmpty();
    }
}
