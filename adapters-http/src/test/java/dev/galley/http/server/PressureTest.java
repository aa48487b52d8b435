package dev.galley.http.server;

import static dev.galley.http.server.Kitchen.DISH_PATH;
import static dev.galley.http.server.TestClient.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Too many requests, slow ones, and a server that stops. */
class PressureTest {
    private final CountDownLatch release = new CountDownLatch(1);
    private final CountDownLatch started = new CountDownLatch(2);
    private final Kitchen kitchen = new Kitchen();

    private String slowly() {
        started.countDown();
        try {
            assertThat(release.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "done";
    }

    private static List<CompletableFuture<HttpResponse<String>>> twoGets(TestServer server) {
        return IntStream.range(0, 2)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> server.client().get(DISH_PATH)))
                .toList();
    }

    @Test
    void who_finds_no_place_is_told_to_come_back_at_once() throws InterruptedException {
        kitchen.dishes = _ -> slowly();
        var full = HttpSettings.DEFAULT.withMostInWork(2, Duration.ofMillis(50));
        try (var server = kitchen.server().pages(new HealthRoutes(List::of)).settings(full).start()) {
            var working = twoGets(server);
            assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
            var many = IntStream.range(0, 20)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> server.client().get(DISH_PATH)))
                    .toList();
            for (var refused : many) {
                assertThat(refused.join().statusCode()).isEqualTo(503);
                assertThat(json(refused.join()).at("/error/code").stringValue()).isEqualTo("OVERLOADED");
                assertThat(refused.join().headers().firstValue("Retry-After")).contains("1");
            }
            assertThat(server.client().get("/health/live").statusCode()).isEqualTo(200);
            assertThat(server.client().get("/openapi.json").statusCode()).isEqualTo(200);
            release.countDown();
            working.forEach(it -> assertThat(it.join().statusCode()).isEqualTo(200));
            assertThat(server.client().get(DISH_PATH).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void who_is_slow_to_send_holds_no_place() throws IOException {
        var one = HttpSettings.DEFAULT.withMostInWork(1, Duration.ZERO);
        var head = "POST /api/v1/dishes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{";
        try (var server = kitchen.server().settings(one).start(); var drip = RawSocket.open(server.client().port())) {
            drip.getOutputStream().write(head.getBytes(ISO_8859_1));
            for (int i = 0; i < 20; i++) {
                assertThat(server.client().get(DISH_PATH).statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void requests_in_work_end_well_when_the_server_stops_and_new_ones_go_elsewhere() throws Exception {
        kitchen.dishes = _ -> slowly();
        var settings = HttpSettings.DEFAULT.withTimes(Duration.ofSeconds(30), Duration.ofSeconds(15));
        try (var server = kitchen.server().settings(settings).start();
                var open = RawSocket.open(server.client().port())) {
            var get = "GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(ISO_8859_1);
            open.getOutputStream().write("GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(ISO_8859_1));
            assertThat(new String(open.getInputStream().readNBytes(12), ISO_8859_1)).isEqualTo("HTTP/1.1 404");
            var working = twoGets(server);
            assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
            var closing = CompletableFuture.runAsync(server::close);
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> refusesConnections(server));
            open.getOutputStream().write(get);
            release.countDown();
            var rest = new String(open.getInputStream().readAllBytes(), ISO_8859_1);
            assertThat(rest).contains("HTTP/1.1 503", "Connection: close", "\"UNAVAILABLE\"", "Retry-After: 1");
            working.forEach(it -> assertThat(it.join().statusCode()).isEqualTo(200));
            closing.get(15, TimeUnit.SECONDS);
        }
    }

    private static boolean refusesConnections(TestServer server) {
        try (var _ = RawSocket.open(server.client().port())) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void what_is_slow_and_what_breaks_is_logged_once_under_the_id_of_the_request() {
        var log = (Logger) LoggerFactory.getLogger(Front.class);
        var lines = new ListAppender<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent line) {
                line.prepareForDeferredProcessing(); // what belongs to the thread is gone later
                super.append(line);
            }
        };
        lines.start();
        log.addAppender(lines);
        log.setAdditive(false);
        kitchen.dishes = _ -> {
            throw new IllegalStateException("broken on purpose");
        };
        try (var server = kitchen.server().settings(HttpSettings.DEFAULT.withSlow(Duration.ZERO)).start()) {
            assertThat(server.client().get(DISH_PATH, "X-Request-ID", "abc").statusCode()).isEqualTo(500);
            Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> lines.list.size() >= 2);
            assertThat(lines.list).hasSize(2);
            assertThat(lines.list.getFirst().getLevel()).isEqualTo(Level.ERROR);
            assertThat(lines.list.getFirst().getThrowableProxy().getMessage()).isEqualTo("broken on purpose");
            assertThat(lines.list.get(1).getFormattedMessage())
                    .matches("slow: GET /api/v1/dishes/\\{id} answered 500 after \\d+ ms");
            assertThat(lines.list).allSatisfy(line -> assertThat(line.getMDCPropertyMap()).containsEntry("requestId",
                    "abc"));
        } finally {
            log.detachAppender(lines);
            log.setAdditive(true);
        }
    }
}
