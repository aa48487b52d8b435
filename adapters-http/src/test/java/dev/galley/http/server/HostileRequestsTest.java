package dev.galley.http.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.bus.Caller;
import dev.galley.domain.kernel.UserId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is said to the server, it answers in its own words, and never that it broke. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsTest {
    private static final long SEED = 20_261_121;
    private final TestServer server = new Kitchen()
            .server()
            .caller(new Caller.User(new UserId(Kitchen.DISH)))
            .settings(HttpSettings.DEFAULT.withTimes(Duration.ofSeconds(2), Duration.ofSeconds(2)))
            .start();

    @AfterAll
    void stop() {
        server.close();
    }

    private String say(String text) throws IOException {
        return RawSocket.say(server.client().port(), text);
    }

    private String path(String path) throws IOException {
        return say("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    }

    private static int status(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 ");
        return Integer.parseInt(answer.substring(9, 12));
    }

    private static String error(String answer, int status, String code) {
        assertThat(status(answer)).as(answer).isEqualTo(status);
        var body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        var error = Json.MAPPER.readTree(body).get("error");
        assertThat(error.get("code").stringValue()).isEqualTo(code);
        assertThat(answer)
                .containsIgnoringCase("X-Request-ID: " + error.get("requestId").stringValue())
                .contains("Content-Type: application/json", "X-Content-Type-Options: nosniff")
                .doesNotContainIgnoringCase("jetty")
                .doesNotContain("Server:", "\tat ", "Exception", "<html");
        return answer;
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "/api/v1/dishes%2F1", "/api/v1/..%2F", "/api/v1//dishes", "//", "/api/v1/../v1/dishes/1", "/../etc/passwd",
            "/api/v1/./dishes", "/api/v1/%2e%2e/dishes", "/api/v1/..;/dishes", "/api/v1/dishes/%", "/api/v1/dishes/%zz",
            "/api/v1/dishes/%ff", "/api/v1/dishes/%c0%af", "/api/v1/dishes/%ed%a0%80", "/api/v1/dishes/%00",
            "/api/v1/dishes/a%5cb", "/api/v1/dishes/\\", "/api/v1/dishes/é", "/api/v1/dishes/%0d%0aX:y", "/a b",
            "/%u0041",
            "/a/..", "/;/..", "/a/%2e"})
    void a_path_that_can_be_read_in_two_ways_is_no_path(String path) throws IOException {
        error(path(path), 400, "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "servings=%", "servings=%z1", "servings=%ff", "servings=%00", "%ff=1", "servings=é", "servings=%ed%a0%80"})
    void a_query_that_is_no_text_is_bad(String query) throws IOException {
        error(path(Kitchen.DISH_PATH + "?" + query), 400, "BAD_REQUEST");
    }

    @Test
    void a_query_without_end_is_bad() throws IOException {
        error(path(Kitchen.DISH_PATH + "?" + "a=1&".repeat(500)), 400, "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "garbage\r\n\r\n", "\u0000\u0001\u0002\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\nBad Header: x\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx",
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"})
    void what_is_no_http_is_told_so(String garbage) throws IOException {
        var answer = say(garbage);
        assertThat(status(answer)).isIn(400, 404, 426, 505);
        error(answer, status(answer), status(answer) == 505
                ? "HTTP_VERSION_NOT_SUPPORTED"
                : status(answer) == 426 ? "UPGRADE_REQUIRED" : status(answer) == 404 ? "NOT_FOUND" : "BAD_REQUEST");
    }

    @ParameterizedTest
    @CsvSource({"30000, 0, 414, URI_TOO_LONG", "1, 30000, 431, HEADERS_TOO_LARGE"})
    void what_is_too_long_is_told_so(int path, int header, int status, String code) throws IOException {
        error(
                say("GET /" + "a".repeat(path) + " HTTP/1.1\r\nHost: x\r\nX: " + "b".repeat(header)
                        + "\r\nConnection: close\r\n\r\n"),
                status,
                code);
    }

    @Test
    void a_body_that_is_cut_off_or_badly_chunked_harms_nobody() throws IOException {
        var head = "POST /api/v1/dishes HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n";
        for (var body : List.of(
                "Content-Length: 100\r\n\r\n{\"name\":", "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\n{", "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n")) {
            var answer = say(head + body);
            assertThat(answer.isEmpty() || status(answer) < 500).as(answer).isTrue();
        }
        assertThat(server.client().get(Kitchen.DISH_PATH).statusCode()).isEqualTo(200);
    }

    @Test
    void who_never_ends_a_body_is_told_that_it_took_too_long() throws IOException {
        try (var socket = RawSocket.open(server.client().port())) {
            socket.getOutputStream()
                    .write(("POST /api/v1/dishes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 100\r\n\r\n{").getBytes(ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            error(answer, 408, "TIMEOUT");
        }
    }

    @Test
    void a_websocket_that_nobody_serves_is_not_found() throws IOException {
        error(
                say(String.join(
                        "\r\n",
                        "GET /api/v1/live HTTP/1.1",
                        "Host: x",
                        "Upgrade: websocket",
                        "Connection: close, Upgrade",
                        "Sec-WebSocket-Version: 13",
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                        "\r\n")),
                404,
                "NOT_FOUND");
    }

    /** 3,000 requests, each a decent one with a few bytes changed, put in or left out. */
    @Test
    void whatever_is_said_the_server_never_breaks() throws IOException {
        var decent = List.of(
                "GET " + Kitchen.DISH_PATH + "?servings=3 HTTP/1.1\r\nHost: x\r\nAccept-Language: de;q=0.3\r\n",
                "GET " + Kitchen.MENU_PATH
                        + "?tag=a&sort=name HTTP/1.1\r\nHost: x\r\nIf-None-Match: W/\"a\", \"b-gzip\"\r\n",
                "OPTIONS /api/v1/dishes HTTP/1.1\r\nHost: x\r\nOrigin: https://a.example\r\nX-Request-ID: abc\r\n",
                "POST /api/v1/dishes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 74\r\n",
                "PATCH " + Kitchen.DISH_PATH + " HTTP/1.1\r\nHost: x\r\nIf-Match: \"7.a\"\r\nContent-Length: 74\r\n"
                        + "Content-Type: application/json; charset=utf-8\r\nForwarded: for=1.2.3.4;proto=https\r\n");
        var body = "{\"name\": \"Soup\", \"servings\": 4, \"ingredients\": [{\"text\": \"a\", \"quantity\": 1}]}";
        var random = new Random(SEED);
        for (int i = 0; i < 3_000; i++) {
            var request = decent.get(random.nextInt(decent.size())) + "Connection: close\r\n\r\n";
            var bytes = mutated((request.startsWith("P") ? request + body : request).getBytes(ISO_8859_1), random);
            var answer = RawSocket.say(server.client().port(), bytes);
            var said = "seed " + SEED + ", request " + i + ": " + new String(bytes, ISO_8859_1) + "\n\n" + answer;
            if (answer.isEmpty()) {
                continue; // the request did not end, or the connection did
            }
            int status = status(answer);
            assertThat(status == 505 || status < 500).as(said).isTrue(); // 505 is what one asks for with HTTP/9.9
            if (status >= 400 && !answer.substring(answer.indexOf("\r\n\r\n") + 4).isEmpty()) {
                assertThat(answer).as(said).contains("\"success\":false", "\"requestId\":\"");
            } else if (status >= 400) {
                assertThat(new String(bytes, ISO_8859_1)).as(said).startsWith("HEAD");
            }
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        var out = new ByteArrayOutputStream();
        int changes = 1 + random.nextInt(4);
        for (byte b : bytes) {
            if (changes > 0 && random.nextInt(bytes.length) < 2) {
                changes--;
                switch (random.nextInt(4)) {
                    case 0 -> {
                        // left out
                    }
                    case 1 -> out.write(random.nextInt(256));
                    case 2 -> {
                        out.write("%./\\\"{}[]:,;= \r\n\u0000".charAt(random.nextInt(17)));
                        out.write(b);
                    }
                    default -> {
                        out.write(b);
                        out.write(b);
                    }
                }
            } else {
                out.write(b);
            }
        }
        return out.toByteArray();
    }
}
