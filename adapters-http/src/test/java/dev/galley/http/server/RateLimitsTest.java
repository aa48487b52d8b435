package dev.galley.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.domain.kernel.UserId;
import dev.galley.http.server.RateLimits.Rate;
import jakarta.validation.constraints.Size;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who calls too often is told so before anything is done. */
class RateLimitsTest {
    private static final Rate FEW = new Rate(3, Duration.ofMinutes(1));
    private static final Rate MANY = new Rate(1_000, Duration.ofMinutes(1));
    private static final String BODY = "{\"email\": \"ann@example.org\"}";

    record Knock(String email) implements Command<String> {
        @Override
        public Access access() {
            return new Access.Anyone();
        }
    }

    record Credentials(@Size(min = 1, max = 40) String email) {}

    private static final class Door implements Routes {
        @Override
        public String heading() {
            return "Door";
        }

        @Override
        public void addTo(Router router) {
            router.post("/door", Who.PUBLIC, Knock.class)
                    .summary("Knocks")
                    .body(Credentials.class)
                    .limited(Pace.SIGN_IN, request -> request.body(Credentials.class).email().toLowerCase(
                            java.util.Locale.ROOT))
                    .answers(200, String.class, "Come in.", "\"in\"")
                    .on(request -> new Knock(request.body(Credentials.class).email()), Reply::ok);
        }
    }

    private static RateLimits limits(Rate person, Rate address, Rate signIn) {
        return RateLimits.of(person, address, signIn, MANY, MANY);
    }

    private static String told(HttpResponse<String> response, String header) {
        return response.headers().firstValue("RateLimit-" + header).orElse("none");
    }

    private static String code(HttpResponse<String> response) {
        return TestClient.json(response).path("error").path("code").asString("");
    }

    @Test
    void every_counted_answer_says_how_things_stand() {
        try (var server = new Kitchen().server().limits(new InMemoryLimits(), limits(MANY, FEW, MANY)).start()) {
            var answer = server.client().get(Kitchen.DISH_PATH);
            assertThat(told(answer, "Limit")).isEqualTo("3");
            assertThat(told(answer, "Remaining")).isEqualTo("2");
            assertThat(told(answer, "Reset")).isEqualTo("60");
        }
    }

    @Test
    void one_call_too_many_is_refused_with_the_time_to_wait() {
        var kitchen = new Kitchen();
        var asked = new AtomicInteger();
        kitchen.dishes = dish -> "soup" + asked.incrementAndGet();
        try (var server = kitchen.server().limits(new InMemoryLimits(), limits(MANY, FEW, MANY)).start()) {
            for (int n = 0; n < 3; n++) {
                assertThat(server.client().get(Kitchen.DISH_PATH).statusCode()).isEqualTo(200);
            }
            var refused = server.client().get(Kitchen.DISH_PATH);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(code(refused)).isEqualTo("RATE_LIMITED");
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("60");
            assertThat(told(refused, "Remaining")).isEqualTo("0");
            assertThat(asked).hasValue(3);
        }
    }

    @Test
    void a_person_is_counted_wherever_they_are_and_apart_from_others() {
        var counts = new InMemoryLimits();
        var ann = new Caller.User(new UserId(UUID.fromString("0199a1b2-6c00-7a01-8b3c-1d2e3f405162")));
        try (var server = new Kitchen().server().caller(ann).limits(counts, limits(FEW, MANY, MANY)).start()) {
            server.client().get(Kitchen.DISH_PATH);
            server.client().get(Kitchen.MENU_PATH);
        }
        assertThat(counts.counts).containsOnly(java.util.Map.entry("person: " + ann.id().value(), 2));
    }

    @Test
    void a_bad_token_counts_like_none() {
        Callers refusing = _ -> {
            throw Rejected.unauthenticated("no");
        };
        try (var server = new Kitchen().server()
                .callers(refusing)
                .limits(new InMemoryLimits(), limits(MANY, FEW, MANY))
                .start()) {
            for (int n = 0; n < 3; n++) {
                assertThat(server.client().get(Kitchen.DISH_PATH).statusCode()).isEqualTo(401);
            }
            assertThat(server.client().get(Kitchen.DISH_PATH).statusCode()).isEqualTo(429);
        }
    }

    @Test
    void the_address_is_the_one_that_trusted_proxies_tell() {
        var counts = new InMemoryLimits();
        var settings = HttpSettings.DEFAULT.withProxies(Networks.of(List.of("127.0.0.1")));
        try (var server = new Kitchen().server().settings(settings).limits(counts, limits(MANY, FEW, MANY)).start()) {
            server.client().get(Kitchen.DISH_PATH, "X-Forwarded-For", "203.0.113.7");
            server.client().get(Kitchen.DISH_PATH, "X-Forwarded-For", "2001:db8:1:2:3:4:5:6");
            server.client().get(Kitchen.DISH_PATH, "X-Forwarded-For", "2001:db8:1:2:ffff::1");
        }
        assertThat(counts.counts).containsOnlyKeys("address: 203.0.113.7", "address: 20010db800010002");
    }

    @Test
    void a_forged_address_is_not_believed() {
        var counts = new InMemoryLimits();
        try (var server = new Kitchen().server().limits(counts, limits(MANY, FEW, MANY)).start()) {
            server.client().get(Kitchen.DISH_PATH, "X-Forwarded-For", "203.0.113.7", "Forwarded", "for=203.0.113.8");
        }
        assertThat(counts.counts).containsOnlyKeys("address: 127.0.0.1");
    }

    @Test
    void signing_in_is_counted_by_email_in_any_case_and_address() {
        try (var server = TestServer.with(new Door())
                .handle(Knock.class, (knock, _) -> knock.email())
                .limits(new InMemoryLimits(), limits(MANY, MANY, FEW))
                .start()) {
            var client = server.client();
            assertThat(client.post("/api/v1/door", BODY).statusCode()).isEqualTo(200);
            assertThat(client.post("/api/v1/door", BODY.replace("ann", " ANN")).statusCode()).isEqualTo(200);
            var last = client.post("/api/v1/door", BODY);
            assertThat(last.statusCode()).isEqualTo(200);
            assertThat(told(last, "Limit")).isEqualTo("3");
            assertThat(told(last, "Remaining")).isEqualTo("0");
            assertThat(client.post("/api/v1/door", BODY).statusCode()).isEqualTo(429);
            assertThat(client.post("/api/v1/door", BODY.replace("ann", "ben")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void what_is_not_valid_is_no_attempt() {
        var counts = new InMemoryLimits();
        try (var server = TestServer.with(new Door())
                .handle(Knock.class, (knock, _) -> knock.email())
                .limits(counts, limits(MANY, MANY, FEW))
                .start()) {
            assertThat(server.client().post("/api/v1/door", "{}").statusCode()).isEqualTo(400);
            assertThat(counts.counts).containsOnlyKeys("address: 127.0.0.1");
        }
    }

    @Test
    void nothing_is_counted_where_limits_are_off_nor_outside_the_api() {
        var counts = new InMemoryLimits();
        try (var server = new Kitchen().server().limits(counts, RateLimits.OFF).start()) {
            assertThat(told(server.client().get(Kitchen.DISH_PATH), "Limit")).isEqualTo("none");
        }
        try (var server = new Kitchen().server().limits(counts, limits(FEW, FEW, FEW)).start()) {
            assertThat(told(server.client().get("/openapi.json"), "Limit")).isEqualTo("none");
        }
        assertThat(counts.counts).isEmpty();
    }
}
