package dev.galley.http.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.KernelRefusal;
import dev.galley.domain.kernel.Refusal;
import dev.galley.domain.kernel.StaleWrite;
import dev.galley.domain.kernel.TestClock;
import dev.galley.domain.kernel.UserId;
import jakarta.validation.constraints.Size;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who sends the same request with the same key again gets the first answer again. */
class IdempotencyTest {
    private static final String SOUP = "{\"name\": \"soup\"}";
    private static final String FISH = "{\"name\": \"fish\"}";
    private static final Caller ANN = new Caller.User(new UserId(new UUID(7, 1)));
    private static final Caller BEN = new Caller.User(new UserId(new UUID(7, 2)));

    record Order(String name) implements Command<Integer> {
        @Override
        public Access access() {
            return new Access.Anyone();
        }
    }

    record Weigh(String name) implements Query<Integer> {
        @Override
        public Access access() {
            return new Access.Anyone();
        }
    }

    record Wish(@Size(min = 1, max = 40) String name) {}

    enum OrderRefusal implements Refusal {
        SOLD_OUT;

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    private interface Serving {
        Reply serve(int number);
    }

    private final AtomicInteger orders = new AtomicInteger();
    private volatile Caller caller = ANN;
    private final InMemoryFirstAnswers firsts = new InMemoryFirstAnswers();
    private final TestClock clock = new TestClock();
    private volatile IntUnaryOperator cook = number -> number;
    private volatile Serving serve = number -> Reply.created("/api/v1/orders/" + number, number)
            .with("Set-Cookie", "table=secret");

    private final TestServer server = TestServer.with(new Routes() {
        @Override
        public String heading() {
            return "Orders";
        }

        @Override
        public void addTo(Router router) {
            router.post("/orders", Who.PUBLIC, Order.class)
                    .body(Wish.class)
                    .answers(201, Integer.class, "The order.", "1")
                    .on(request -> new Order(request.body(Wish.class).name()), number -> serve.serve(number));
            router.post("/weights", Who.PUBLIC, Weigh.class)
                    .body(Wish.class)
                    .answers(200, Integer.class, "The weight.", "1")
                    .on(request -> new Weigh(request.body(Wish.class).name()), Reply::ok);
        }
    })
            .handle(Order.class, (_, _) -> cook.applyAsInt(orders.incrementAndGet()))
            .handle(Weigh.class, (_, _) -> orders.incrementAndGet())
            .callers(_ -> caller)
            .firsts(firsts)
            .clock(clock)
            .start();

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> order(String body, String key, String... more) {
        return post("/api/v1/orders", body, key, more);
    }

    private HttpResponse<String> post(String path, String body, String key, String... more) {
        var headers = new String[more.length + 2];
        System.arraycopy(more, 0, headers, 0, more.length);
        headers[more.length] = "Idempotency-Key";
        headers[more.length + 1] = key;
        return server.client().post(path, body, headers);
    }

    private static String code(HttpResponse<String> response) {
        return TestClient.json(response).path("error").path("code").asString("");
    }

    private static boolean isReplayed(HttpResponse<String> response) {
        return response.headers().firstValue("Idempotency-Replayed").orElse("").equals("true");
    }

    @Test
    void the_first_answer_comes_again_with_all_that_belongs_to_it() {
        var first = order(SOUP, "k");
        var again = order(SOUP, "k");
        assertThat(orders).hasValue(1);
        assertThat(isReplayed(first)).isFalse();
        assertThat(isReplayed(again)).isTrue();
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location")).hasValue("/api/v1/orders/1");
        assertThat(again.headers().firstValue("Set-Cookie")).hasValue("table=secret");
        assertThat(again.headers().firstValue("Content-Type")).isEqualTo(first.headers().firstValue("Content-Type"));
    }

    @Test
    void another_key_or_none_is_another_request() {
        order(SOUP, "k");
        order(SOUP, "l");
        server.client().post("/api/v1/orders", SOUP);
        server.client().post("/api/v1/orders", SOUP);
        assertThat(orders).hasValue(4);
    }

    @Test
    void a_key_is_for_one_request() {
        order(SOUP, "k");
        var reused = order(FISH, "k");
        assertThat(reused.statusCode()).isEqualTo(422);
        assertThat(code(reused)).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(code(post("/api/v1/weights", SOUP, "k"))).as("on another route").isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(orders).hasValue(1);
    }

    @Test
    void people_do_not_share_keys() {
        order(SOUP, "k");
        caller = BEN;
        assertThat(isReplayed(order(SOUP, "k"))).isFalse();
        assertThat(order(FISH, "l").statusCode()).isEqualTo(201);
        assertThat(orders).hasValue(3);
    }

    @Test
    void a_stranger_is_known_by_address_route_and_cookies() {
        caller = new Caller.Stranger();
        order(SOUP, "k", "Cookie", "refresh=one");
        assertThat(isReplayed(order(SOUP, "k", "Cookie", "refresh=one"))).isTrue();
        assertThat(order(SOUP, "k", "Cookie", "refresh=two").statusCode()).isEqualTo(422);
        assertThat(post("/api/v1/weights", SOUP, "k").statusCode()).isEqualTo(200);
    }

    @Test
    void after_a_day_a_key_is_new() {
        order(SOUP, "k");
        clock.advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(isReplayed(order(SOUP, "k"))).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(isReplayed(order(FISH, "k"))).isFalse();
        assertThat(isReplayed(order(FISH, "k"))).isTrue();
        assertThat(orders).hasValue(2);
    }

    @Test
    void a_refusal_of_the_rules_comes_again() {
        cook = _ -> {
            throw OrderRefusal.SOLD_OUT.because("no soup today");
        };
        var first = order(SOUP, "k");
        assertThat(first.statusCode()).isEqualTo(409);
        cook = number -> number;
        var again = order(SOUP, "k");
        assertThat(isReplayed(again)).isTrue();
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(orders).hasValue(1);
    }

    @Test
    void a_refusal_comes_again_in_the_language_of_the_first() {
        var first = order(SOUP, "k", "Accept-Language", "de");
        assertThat(first.statusCode()).isEqualTo(201);
        var other = order(FISH, "k", "Accept-Language", "de");
        assertThat(other.body()).contains("Dieser Idempotency-Key wurde schon mit einer anderen Anfrage gesendet.");
        cook = _ -> {
            throw KernelRefusal.NOT_ALLOWED.because("no soup today");
        };
        var refused = order(SOUP, "l", "Accept-Language", "de");
        assertThat(refused.body()).contains("Das darfst du nicht.");
        var again = order(SOUP, "l", "Accept-Language", "de");
        assertThat(isReplayed(again)).isTrue();
        assertThat(again.body()).isEqualTo(refused.body());
    }

    @Test
    void what_may_go_better_next_time_is_tried_again() {
        for (var failure : List.of(new IllegalStateException("a bug"), new StaleWrite("soup"))) {
            cook = _ -> {
                throw failure;
            };
            assertThat(order(SOUP, "k").statusCode()).isGreaterThanOrEqualTo(409);
        }
        cook = number -> number;
        assertThat(order(SOUP, "k").statusCode()).isEqualTo(201);
    }

    @Test
    void a_refusal_made_of_the_answer_does_not_undo_what_was_done_and_comes_again() {
        serve = _ -> {
            throw KernelRefusal.NOT_ALLOWED.because("not for you");
        };
        assertThat(order(SOUP, "k").statusCode()).isEqualTo(403);
        assertThat(order(SOUP, "k").statusCode()).isEqualTo(403);
        assertThat(orders).hasValue(1);
    }

    @Test
    void bad_credentials_are_looked_at_anew() {
        serve = _ -> {
            throw Rejected.unauthenticated("wrong");
        };
        assertThat(order(SOUP, "k").statusCode()).isEqualTo(401);
        assertThat(order(SOUP, "k").statusCode()).isEqualTo(401);
        assertThat(orders).hasValue(2);
    }

    @Test
    void what_is_not_valid_uses_up_no_key() {
        assertThat(order("{}", "k").statusCode()).isEqualTo(400);
        assertThat(order(SOUP, "k").statusCode()).isEqualTo(201);
    }

    @Test
    void a_query_gives_its_first_answer_too() {
        var first = post("/api/v1/weights", SOUP, "k");
        var again = post("/api/v1/weights", SOUP, "k");
        assertThat(isReplayed(again)).isTrue();
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(post("/api/v1/weights", FISH, "k").statusCode()).isEqualTo(422);
    }

    @Test
    void a_key_is_visible_ascii_and_not_too_long() {
        assertThat(order(SOUP, "k".repeat(255)).statusCode()).isEqualTo(201);
        assertThat(order(SOUP, "k".repeat(256)).statusCode()).isEqualTo(400);
        assertThat(order(SOUP, "a b").statusCode()).isEqualTo(400);
        assertThat(order(SOUP, "").statusCode()).isEqualTo(400);
        assertThat(order(SOUP, "k", "Idempotency-Key", "l").statusCode()).isEqualTo(400);
    }

    @Test
    void the_same_while_the_first_is_being_worked_on_is_told_so() throws Exception {
        var working = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        cook = number -> {
            working.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return number;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> order(SOUP, "k"));
            working.await();
            var second = order(SOUP, "k");
            go.countDown();
            assertThat(second.statusCode()).isEqualTo(409);
            assertThat(code(second)).isEqualTo("IDEMPOTENCY_KEY_IN_USE");
            assertThat(first.get().statusCode()).isEqualTo(201);
        }
        assertThat(isReplayed(order(SOUP, "k"))).isTrue();
        assertThat(orders).hasValue(1);
    }

    @Test
    void what_is_kept_cannot_be_read_without_the_request() {
        serve = number -> Reply.created("/api/v1/orders/" + number, "a very secret token");
        order(SOUP, "k");
        assertThat(firsts.stolen())
                .isNotEmpty()
                .allSatisfy(bytes -> assertThat(new String(bytes, ISO_8859_1)).doesNotContain("secret", "orders"));
    }
}
