package dev.galley.bootstrap.identity;

import static dev.galley.bootstrap.identity.Node.PASSWORD;
import static dev.galley.bootstrap.identity.Node.code;
import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.identity.ChangeTier;
import dev.galley.bootstrap.identity.Node.Tokens;
import dev.galley.domain.kernel.TestClock;
import dev.galley.domain.kernel.Tier;
import dev.galley.http.server.HttpSettings;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.PostgresExtension;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Refresh tokens, over real sockets, on two nodes with a database between them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefreshTest {
    private static final int AT_ONCE = 200;

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.migrated();

    private final TestClock clock = new TestClock();
    private Database secondDatabase;
    private Node node;
    private Node other;

    @BeforeAll
    void start() {
        var settings = HttpSettings.DEFAULT.withOrigins(Set.of("https://app.example.org"));
        secondDatabase = Database.open(Database.Settings.of(postgres.url()));
        node = new Node(postgres.database(), clock, settings);
        other = new Node(secondDatabase, clock, settings);
    }

    @AfterAll
    void stop() {
        node.close();
        other.close();
        secondDatabase.close();
    }

    @Test
    void a_token_is_exchanged_for_another_pair() {
        var first = node.register("pair@example.org");
        var response = other.refresh(first.refresh());
        assertThat(response.statusCode()).isEqualTo(200);
        var second = Tokens.of(response);
        assertThat(second.refresh()).isNotEqualTo(first.refresh());
        assertThat(other.get("/auth/me", second.access()).statusCode()).isEqualTo(200);
        assertThat(node.refresh(second.refresh()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_used_twice_after_the_grace_signs_everyone_out_who_has_one() {
        var first = node.register("reuse@example.org");
        var second = Tokens.of(node.refresh(first.refresh()));
        clock.advance(Duration.ofSeconds(11));
        var again = node.refresh(first.refresh());
        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(code(again)).isEqualTo("REFRESH_REUSED");
        assertThat(code(node.refresh(second.refresh()))).isEqualTo("REFRESH_INVALID");
        assertThat(node.get("/auth/me", second.access()).statusCode()).isEqualTo(401);
        assertThat(node.get("/auth/me", first.access()).statusCode()).isEqualTo(401);
        assertThat(code(node.refresh(first.refresh()))).isEqualTo("REFRESH_REUSED");
    }

    @Test
    void a_session_ends_after_a_year_however_often_it_is_used() {
        var tokens = node.register("year@example.org");
        for (int month = 1; month <= 12; month++) { // 348 days
            clock.advance(Duration.ofDays(29));
            tokens = Tokens.of(node.refresh(tokens.refresh()));
        }
        clock.advance(Duration.ofDays(17).minusSeconds(1));
        tokens = Tokens.of(node.refresh(tokens.refresh()));
        clock.advance(Duration.ofSeconds(1));
        assertThat(code(node.refresh(tokens.refresh()))).isEqualTo("REFRESH_INVALID");
    }

    @Test
    void a_retry_within_the_grace_gets_the_same_successor() {
        var first = node.register("retry@example.org");
        var second = Tokens.of(node.refresh(first.refresh()));
        clock.advance(Duration.ofSeconds(10));
        var again = Tokens.of(other.refresh(first.refresh()));
        assertThat(again.refresh()).isEqualTo(second.refresh());
        assertThat(node.refresh(second.refresh()).statusCode()).isEqualTo(200);
    }

    @Test
    void the_grace_ends_when_the_successor_is_used() {
        var first = node.register("early@example.org");
        var second = Tokens.of(node.refresh(first.refresh()));
        var third = Tokens.of(node.refresh(second.refresh()));
        assertThat(code(node.refresh(first.refresh()))).isEqualTo("REFRESH_REUSED");
        assertThat(node.refresh(third.refresh()).statusCode()).isEqualTo(401);
    }

    @Test
    void a_very_old_token_is_still_known_for_a_used_one() {
        var first = node.register("ancient@example.org");
        var latest = first;
        for (int i = 0; i < 5; i++) {
            latest = Tokens.of(node.refresh(latest.refresh()));
        }
        assertThat(code(node.refresh(first.refresh()))).isEqualTo("REFRESH_REUSED");
        assertThat(node.refresh(latest.refresh()).statusCode()).isEqualTo(401);
    }

    @Test
    void one_device_knows_nothing_of_another() {
        var phone = node.register("devices@example.org");
        var tablet = Tokens.of(node.logIn("devices@example.org", PASSWORD));
        var next = Tokens.of(node.refresh(phone.refresh()));
        Tokens.of(node.refresh(next.refresh()));
        assertThat(code(node.refresh(phone.refresh()))).isEqualTo("REFRESH_REUSED");
        assertThat(node.refresh(tablet.refresh()).statusCode()).isEqualTo(200);
    }

    @Test
    void an_unused_token_lives_for_thirty_days() {
        var first = node.register("month@example.org");
        clock.advance(Duration.ofDays(30).minusSeconds(1));
        var second = Tokens.of(node.refresh(first.refresh()));
        clock.advance(Duration.ofDays(30));
        assertThat(code(node.refresh(second.refresh()))).isEqualTo("REFRESH_INVALID");
    }

    @Test
    void nonsense_and_nothing_are_no_tokens() {
        assertThat(code(node.refresh("nonsense"))).isEqualTo("REFRESH_INVALID");
        assertThat(code(node.post("/auth/refresh", "{}"))).isEqualTo("REFRESH_INVALID");
        var nothing = node.client().send("POST", "/api/v1/auth/refresh", BodyPublishers.noBody());
        assertThat(code(nothing)).isEqualTo("REFRESH_INVALID");
    }

    @Test
    void the_tier_is_read_anew() {
        var ada = node.register("tier@example.org");
        node.send(new ChangeTier(ada.user(), Tier.PRO));
        assertThat(json(node.refresh(ada.refresh())).get("user").get("tier").asString()).isEqualTo("pro");
    }

    @Test
    void logging_out_ends_the_family_and_nothing_else() {
        var ada = node.register("out@example.org");
        var logout = node.post("/auth/logout", "{\"refreshToken\": \"" + ada.refresh() + "\"}");
        assertThat(logout.statusCode()).isEqualTo(204);
        assertThat(node.refresh(ada.refresh()).statusCode()).isEqualTo(401);
        assertThat(node.get("/auth/me", ada.access()).statusCode()).as("it ends by itself").isEqualTo(200);
        assertThat(node.post("/auth/logout", "{\"refreshToken\": \"nonsense\"}").statusCode()).isEqualTo(204);
        assertThat(node.client().send("POST", "/api/v1/auth/logout", BodyPublishers.noBody()).statusCode())
                .isEqualTo(204);
    }

    @Test
    void two_hundred_at_once_get_one_successor() throws Exception {
        var first = node.register("storm@example.org");
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<HttpResponse<String>>>();
            IntStream.range(0, AT_ONCE).forEach(i -> answers.add(threads.submit((Callable<HttpResponse<String>>) () -> {
                go.await();
                return (i % 2 == 0 ? node : other).refresh(first.refresh());
            })));
            go.countDown();
            var successors = new ArrayList<String>();
            for (var answer : answers) {
                var response = answer.get();
                assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
                successors.add(Tokens.of(response).refresh());
            }
            assertThat(successors).hasSize(AT_ONCE);
            assertThat(successors.stream().collect(Collectors.toSet())).hasSize(1);
            assertThat(node.refresh(successors.getFirst()).statusCode()).isEqualTo(200);
        }
    }

    // Browsers

    private HttpResponse<String> logInFromWeb(String email) {
        node.register(email);
        return node.post("/auth/login", """
                {"email": "%s", "password": "%s", "client": "web"}""".formatted(email, PASSWORD));
    }

    private static String cookie(HttpResponse<String> response) {
        var set = response.headers().firstValue("Set-Cookie").orElseThrow();
        return set.substring(0, set.indexOf(';'));
    }

    private HttpResponse<String> withCookie(String path, String cookie, String... headers) {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Cookie";
        all[headers.length + 1] = cookie;
        return node.client().send("POST", "/api/v1" + path, BodyPublishers.noBody(), all);
    }

    @Test
    void a_browsers_token_is_in_its_cookie_and_nowhere_else() {
        var response = logInFromWeb("web@example.org");
        assertThat(json(response).has("refreshToken")).isFalse();
        var set = response.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(set.split("; ")).hasSize(6)
                .contains("Path=/api/v1/auth", "HttpOnly", "Secure", "SameSite=Strict", "Max-Age=604800");
        var next = withCookie("/auth/refresh", cookie(response));
        assertThat(next.statusCode()).isEqualTo(200);
        assertThat(json(next).has("refreshToken")).isFalse();
        assertThat(cookie(next)).startsWith("galley_refresh=").isNotEqualTo(cookie(response));
        clock.advance(Duration.ofDays(7));
        assertThat(withCookie("/auth/refresh", cookie(next)).statusCode()).isEqualTo(401);
    }

    @Test
    void a_page_of_another_origin_cannot_use_it() {
        var cookie = cookie(logInFromWeb("csrf@example.org"));
        var own = "http://localhost:" + node.client().port();
        for (var path : new String[]{"/auth/refresh", "/auth/logout"}) {
            for (var origin : new String[]{"https://evil.example", "null", "https://localhost", own + "0"}) {
                var response = withCookie(path, cookie, "Origin", origin);
                assertThat(response.statusCode()).as(origin).isEqualTo(403);
                assertThat(code(response)).isEqualTo("CSRF_REFUSED");
            }
            assertThat(code(withCookie(path, cookie, "Sec-Fetch-Site", "cross-site"))).isEqualTo("CSRF_REFUSED");
        }
        var next = withCookie("/auth/refresh", cookie, "Origin", own);
        assertThat(next.statusCode()).isEqualTo(200);
        var last = withCookie("/auth/refresh", cookie(next), "Origin", "https://app.example.org");
        assertThat(last.statusCode()).isEqualTo(200);
        var out = withCookie("/auth/logout", cookie(last), "Origin", own);
        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(out.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("galley_refresh=; Max-Age=0");
        assertThat(withCookie("/auth/refresh", cookie(last)).statusCode()).isEqualTo(401);
    }
}
