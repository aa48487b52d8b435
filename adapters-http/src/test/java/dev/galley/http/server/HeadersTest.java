package dev.galley.http.server;

import static dev.galley.http.server.Kitchen.DISH_PATH;
import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.bus.Caller;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadersTest {
    private static final String DISH = "{\"name\": \"Soup\", \"servings\": 4, \"ingredients\": []}";
    private final Kitchen kitchen = new Kitchen();
    private final List<String> counted = Collections.synchronizedList(new ArrayList<>());
    private final TestServer server = kitchen.server()
            .caller(new Caller.User(new UserId(Kitchen.DISH)))
            .settings(HttpSettings.DEFAULT
                    .withOrigins(Set.of("https://app.example.com"))
                    .withProxies(Networks.of(List.of("127.0.0.0/8", "::1", "10.0.0.0/8"))))
            .requests((method, route, status, time) -> counted.add(method + " " + route + " " + status + time
                    .isPositive()))
            .start();
    private final TestClient client = server.client();

    @AfterAll
    void stop() {
        server.close();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {DISH_PATH, "/nowhere", "/docs", "/openapi.json", "/a/%2F/b", "/api/v1/dishes/"})
    void every_answer_has_an_id_a_time_and_the_security_headers(String path) {
        var response = client.get(path);
        assertThat(header(response, "X-Request-ID")).matches("[0-9a-f-]{36}");
        assertThat(header(response, "X-Response-Time")).matches("\\d+\\.\\d{3}");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(response, "Content-Security-Policy")).contains("default-src 'none'",
                "frame-ancestors 'none'");
        assertThat(header(response, "Permissions-Policy")).contains("camera=()");
        assertThat(header(response, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(response, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(response.headers().map()).doesNotContainKeys("server", "x-powered-by");
        assertThat(client.get(path, "X-Request-ID", "mine:1").headers().firstValue("X-Request-ID")).contains("mine:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a b", "é", "x\ty"})
    void an_id_that_is_none_is_not_taken_over(String id) {
        assertThat(Fields.requestId(id)).isNull();
        assertThat(Fields.requestId("x".repeat(129))).isNull();
        assertThat(Fields.requestId("x".repeat(128))).isNotNull();
    }

    @Test
    void the_log_knows_the_request_and_its_trace() {
        kitchen.dishes = _ -> MDC.get("requestId") + " " + MDC.get("traceId");
        var trace = "0af7651916cd43dd8448eb211c80319c";
        assertThat(client.get(DISH_PATH, "X-Request-ID", "r1", "traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .body())
                .isEqualTo("\"r1 " + trace + "\"");
        assertThat(client.get(DISH_PATH, "X-Request-ID", "r2").body()).isEqualTo("\"r2 null\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "00", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-0",
            "00-00000000000000000000000000000000-b7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
            "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
            "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more"})
    void a_trace_that_is_none_is_ignored(String traceparent) {
        assertThat(Fields.traceId(traceparent)).isNull();
    }

    @Test
    void what_is_answered_is_counted_by_its_declared_path() {
        counted.clear();
        client.get(DISH_PATH);
        client.get("/made/up");
        client.send("FROBNICATE", DISH_PATH, BodyPublishers.noBody());
        client.get("/a/%2F/b");
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(counted)
                        .containsExactlyInAnyOrder(
                                "GET /api/v1/dishes/{id} 200true",
                                "GET unknown 404true",
                                "OTHER unknown 405true",
                                "GET unknown 400true"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "de | DE", "de-AT, en;q=0.9 | DE", "en;q=0.5, fr;q=0.8 | FR", "xx, ja;q=0.1 | JA", "* | EN", "EN | EN",
            "de;q=0, pt | PT", "de;q=0 | EN", "zh-Hans-CN | ZH", "es;q=1.000, de | ES", "den, | EN", ";;;q=,, | EN",
            "fr ; q=0.2 , de ; q=0.3 | DE"})
    void the_language_wanted_most_is_spoken(String wanted, Language spoken) {
        assertThat(Languages.best(wanted)).isEqualTo(spoken);
        assertThat(Languages.best(null)).isEqualTo(Language.EN);
    }

    @Test
    void scripts_of_a_configured_origin_may_call() {
        var origin = "https://app.example.com";
        var preflight = client.send(
                "OPTIONS", DISH_PATH, BodyPublishers.noBody(), "Origin", origin, "Access-Control-Request-Method",
                "PATCH");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(header(preflight, "Access-Control-Allow-Origin")).isEqualTo(origin);
        assertThat(header(preflight, "Access-Control-Allow-Methods")).contains("PATCH", "DELETE");
        assertThat(header(preflight, "Access-Control-Allow-Headers")).contains("Authorization", "If-Match");
        var response = client.get(DISH_PATH, "Origin", origin);
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo(origin);
        assertThat(header(response, "Access-Control-Expose-Headers"))
                .contains("ETag", "X-Request-ID", "Location", "RateLimit-Remaining", "Retry-After");
        assertThat(header(client.get("/nowhere", "Origin", origin), "Access-Control-Allow-Origin")).isEqualTo(origin);
        assertThat(header(response, "Vary")).contains("Origin");
    }

    @Test
    void scripts_of_others_may_not() {
        for (var origin : List.of("https://evil.example", "null", "https://app.example.com.evil.example")) {
            var response = client.send(
                    "OPTIONS", DISH_PATH, BodyPublishers.noBody(), "Origin", origin, "Access-Control-Request-Method",
                    "GET");
            assertThat(response.headers().map()).doesNotContainKeys("access-control-allow-origin",
                    "access-control-allow-methods");
            assertThat(client.get(DISH_PATH, "Origin", origin).headers().map()).doesNotContainKey(
                    "access-control-allow-origin");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "X-Forwarded-For | 203.0.113.7 | 203.0.113.7", "X-Forwarded-For | 6.6.6.6, 203.0.113.7 | 203.0.113.7",
            "X-Forwarded-For | 6.6.6.6, 203.0.113.7, 10.1.2.3 | 203.0.113.7", "X-Forwarded-For | 10.1.2.3 | 10.1.2.3",
            "Forwarded | for=6.6.6.6, For=\"203.0.113.7:4711\";proto=http;by=10.0.0.1 | 203.0.113.7",
            "Forwarded | for=\"[2001:db8::1]:80\" | 2001:db8::1", "Forwarded | for=unknown, for=10.0.0.1 | unknown",
            "Forwarded | nonsense | 127.0.0.1", "X-Real-IP | 6.6.6.6 | 127.0.0.1"})
    void trusted_proxies_say_who_the_client_is(String name, String value, String client) {
        assertThat(this.client.patch(DISH_PATH, DISH, name, value).body()).contains(" from " + client + " as ");
    }

    @Test
    void trusted_proxies_say_whether_the_client_speaks_https() {
        assertThat(client.patch(DISH_PATH, DISH, "X-Forwarded-Proto", "https").body()).contains("safely");
        assertThat(client.patch(DISH_PATH, DISH, "Forwarded", "for=1.2.3.4;proto=https").body()).contains(
                "1.2.3.4 safely");
        assertThat(client.patch(DISH_PATH, DISH, "X-Forwarded-Proto", "http").body()).doesNotContain("safely");
    }

    @Test
    void nobody_else_does() {
        var clients = new Clients(Networks.of(List.of("10.0.0.0/8")));
        var headers = org.eclipse.jetty.http.HttpFields.build().add("X-Forwarded-For", "6.6.6.6").asImmutable();
        assertThat(clients.of("203.0.113.9", false, headers)).isEqualTo(new Clients.Client("203.0.113.9", false, ""));
    }

    @Test
    void networks_hold_what_has_their_prefix() {
        var networks = Networks.of(List.of("10.0.0.0/9", "2001:db8::/33", "192.0.2.4"));
        assertThat(List.of("10.127.255.255", "2001:db8:7fff::1", "192.0.2.4")).allMatch(networks::hold);
        assertThat(List.of("10.128.0.0", "2001:db8:8000::1", "192.0.2.5", "x", "")).noneMatch(networks::hold);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Networks.of(List.of("10.0.0.0/33")))
                .hasMessageContaining("10.0.0.0/33");
    }

    @Test
    void if_match_reaches_the_route() {
        assertThat(client.patch(DISH_PATH, DISH, "If-Match", "\"7.abc\"").body()).contains("Optional[true]");
        assertThat(client.patch(DISH_PATH, DISH, "If-Match", "\"6.abc\"").body()).contains("Optional[false]");
        assertThat(client.patch(DISH_PATH, DISH).body()).contains("Optional.empty");
    }

    @Test
    void who_is_nobody_is_asked_to_sign_in() {
        try (var open = new Kitchen().server().start();
                var demo = new Kitchen().server().caller(new Caller.Demo(Kitchen.DISH)).start()) {
            var refused = open.client().patch(DISH_PATH, "not even JSON");
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(header(refused, "WWW-Authenticate")).isEqualTo("Bearer");
            assertThat(json(refused).at("/error/code").stringValue()).isEqualTo("UNAUTHENTICATED");
            assertThat(open.client().post("/api/v1/dishes", DISH).statusCode()).isEqualTo(401);
            assertThat(open.client().delete(DISH_PATH).statusCode()).isEqualTo(401);
            assertThat(demo.client().post("/api/v1/dishes", DISH).statusCode()).isEqualTo(201);
            var restricted = demo.client().patch(DISH_PATH, DISH);
            assertThat(restricted.statusCode()).isEqualTo(403);
            assertThat(json(restricted).at("/error/code").stringValue()).isEqualTo("DEMO_RESTRICTED");
        }
    }
}
