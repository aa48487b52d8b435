package dev.galley.bootstrap.identity;

import static dev.galley.bootstrap.identity.Node.NEW_PASSWORD;
import static dev.galley.bootstrap.identity.Node.PASSWORD;
import static dev.galley.bootstrap.identity.Node.code;
import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.identity.IssuePasswordReset;
import dev.galley.application.identity.SuspendAccount;
import dev.galley.bootstrap.identity.Node.Tokens;
import dev.galley.domain.kernel.TestClock;
import dev.galley.persistence.sql.PostgresExtension;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Setting another password, over a real socket and on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasswordTest {
    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.migrated();

    private final TestClock clock = new TestClock();
    private Node node;

    @BeforeAll
    void start() {
        node = new Node(postgres.database(), clock);
    }

    @AfterAll
    void stop() {
        node.close();
    }

    private HttpResponse<String> change(Tokens who, String current, String fresh) {
        return node.patch("/users/me/password", """
                {"currentPassword": "%s", "newPassword": "%s"}""".formatted(current, fresh), who.access());
    }

    private HttpResponse<String> reset(String token, String fresh) {
        return node.post("/auth/password/reset", """
                {"token": "%s", "newPassword": "%s"}""".formatted(token, fresh));
    }

    private String letter(String email) {
        return node.send(new IssuePasswordReset(email)).orElseThrow().token();
    }

    @Test
    void a_new_password_keeps_this_device_and_signs_out_the_others() {
        var here = node.register("change@example.org");
        var there = Tokens.of(node.logIn("change@example.org", PASSWORD));
        assertThat(change(here, PASSWORD, NEW_PASSWORD).statusCode()).isEqualTo(204);
        assertThat(node.get("/auth/me", here.access()).statusCode()).isEqualTo(200);
        assertThat(node.refresh(here.refresh()).statusCode()).isEqualTo(200);
        assertThat(node.get("/auth/me", there.access()).statusCode()).isEqualTo(401);
        assertThat(node.refresh(there.refresh()).statusCode()).isEqualTo(401);
        assertThat(node.logIn("change@example.org", PASSWORD).statusCode()).isEqualTo(401);
        assertThat(node.logIn("change@example.org", NEW_PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void guesses_at_the_present_one_are_counted_for_themselves_and_a_strangers_not_at_all() {
        try (var strict = Node.withLimits(postgres.database(), clock)) {
            var ada = strict.register("guessed@example.org");
            var eve = strict.register("guesser@example.org");
            var body = "{\"currentPassword\": \"%s\", \"newPassword\": \"%s\"}".formatted(NEW_PASSWORD, PASSWORD);
            for (int i = 0; i < 12; i++) {
                var foreign = strict.patch("/users/" + ada.user().value() + "/password", body, eve.access());
                assertThat(foreign.statusCode()).as("as unknown as ever").isEqualTo(404);
            }
            for (var named : List.of("me", ada.user().value().toString(), "me", "me", "me")) {
                assertThat(code(strict.patch("/users/" + named + "/password", body, ada.access())))
                        .isEqualTo("WRONG_PASSWORD");
            }
            var spent = strict.patch("/users/me/password", body, ada.access());
            assertThat(spent.statusCode()).isEqualTo(429);
            assertThat(spent.headers().firstValue("Retry-After")).isPresent();
            assertThat(strict.logIn("guessed@example.org", PASSWORD).statusCode())
                    .as("signing in is another matter")
                    .isEqualTo(200);
            assertThat(code(strict.patch("/users/me/password", body, eve.access()))).isEqualTo("WRONG_PASSWORD");
        }
    }

    @Test
    void it_takes_the_present_one() {
        var ada = node.register("wrong@example.org");
        var refused = change(ada, NEW_PASSWORD, NEW_PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(code(refused)).isEqualTo("WRONG_PASSWORD");
        assertThat(change(ada, PASSWORD, "12345678").statusCode()).isEqualTo(400);
        assertThat(node.logIn("wrong@example.org", PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void asking_for_a_letter_is_answered_alike_whoever_asks() {
        node.register("forgot@example.org");
        var known = node.post("/auth/password/forgot", "{\"email\": \"forgot@example.org\"}");
        var unknown = node.post("/auth/password/forgot", "{\"email\": \"stranger@example.org\"}");
        assertThat(known.statusCode()).isEqualTo(202);
        assertThat(known.body()).isEqualTo(unknown.body());
        assertThat(node.send(new IssuePasswordReset("stranger@example.org"))).isEmpty();
    }

    @Test
    void a_letters_token_sets_a_password_once_and_signs_out_everywhere() {
        var ada = node.register("reset@example.org");
        var token = letter("RESET@example.org");
        assertThat(reset(token, NEW_PASSWORD).statusCode()).isEqualTo(204);
        assertThat(node.get("/auth/me", ada.access()).statusCode()).isEqualTo(401);
        assertThat(node.refresh(ada.refresh()).statusCode()).isEqualTo(401);
        assertThat(node.logIn("reset@example.org", PASSWORD).statusCode()).isEqualTo(401);
        assertThat(node.logIn("reset@example.org", NEW_PASSWORD).statusCode()).isEqualTo(200);
        var again = reset(token, PASSWORD);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(code(again)).isEqualTo("RESET_TOKEN_INVALID");
    }

    @Test
    void it_is_good_for_an_hour() {
        node.register("hour@example.org");
        var token = letter("hour@example.org");
        clock.advance(Duration.ofHours(1));
        assertThat(reset(token, NEW_PASSWORD).statusCode()).isEqualTo(400);
    }

    @Test
    void a_password_that_is_refused_leaves_the_token_good() {
        node.register("again@example.org");
        var token = letter("again@example.org");
        assertThat(reset(token, "password1").statusCode()).isEqualTo(400);
        assertThat(reset(token, NEW_PASSWORD).statusCode()).isEqualTo(204);
    }

    @Test
    void what_is_stored_is_no_token() {
        node.register("stored@example.org");
        var token = letter("stored@example.org");
        var rows = postgres.jdbi().withHandle(handle -> handle.createQuery(
                "SELECT encode(hash, 'escape') || encode(hash, 'hex') || encode(hash, 'base64') FROM account_password_reset")
                .mapTo(String.class)
                .list());
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(token));
    }

    @Test
    void of_many_who_use_a_token_at_once_one_succeeds() throws Exception {
        node.register("race@example.org");
        var token = letter("race@example.org");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 16; i++) {
                answers.add(threads.submit((Callable<Integer>) () -> reset(token, NEW_PASSWORD).statusCode()));
            }
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).filteredOn(status -> status == 204).hasSize(1);
            assertThat(statuses).filteredOn(status -> status == 400).hasSize(15);
        }
    }

    @Test
    void a_suspended_person_is_told_so_only_with_the_right_password() {
        var eve = node.register("banned@example.org");
        node.send(new SuspendAccount(eve.user()));
        var right = node.logIn("banned@example.org", PASSWORD);
        assertThat(right.statusCode()).isEqualTo(403);
        assertThat(code(right)).isEqualTo("ACCOUNT_SUSPENDED");
        assertThat(code(node.logIn("banned@example.org", NEW_PASSWORD))).isEqualTo("INVALID_CREDENTIALS");
        assertThat(node.refresh(eve.refresh()).statusCode()).isEqualTo(401);
        assertThat(node.get("/auth/me", eve.access()).statusCode()).isEqualTo(401);
        assertThat(node.send(new IssuePasswordReset("banned@example.org"))).isEmpty();
    }

    @Test
    void sessions_are_listed_and_ended_one_by_one() {
        var here = node.register("list@example.org");
        clock.advance(Duration.ofSeconds(1));
        var response = node.post(
                "/auth/login",
                "{\"email\": \"list@example.org\", \"password\": \"" + PASSWORD + "\", \"client\": \"web\"}",
                "User-Agent",
                "Firefox/150");
        var there = Tokens.of(response);
        var sessions = json(node.get("/auth/sessions?limit=1", here.access()));
        assertThat(sessions.get("pagination").get("total").asInt()).isEqualTo(2);
        var first = sessions.get("data").get(0);
        assertThat(first.get("client").asString()).isEqualTo("web");
        assertThat(first.get("userAgent").asString()).isEqualTo("Firefox/150");
        assertThat(first.get("current").asBoolean()).isFalse();
        var cursor = sessions.get("pagination").get("nextCursor").asString();
        var next = json(node.get("/auth/sessions?limit=1&cursor=" + cursor, here.access()));
        assertThat(next.get("data").get(0).get("current").asBoolean()).isTrue();
        var id = first.get("id").asString();
        var stranger = node.register("nosy@example.org");
        assertThat(node.delete("/auth/sessions/" + id, stranger.access()).statusCode()).isEqualTo(404);
        assertThat(node.delete("/auth/sessions/" + id, here.access()).statusCode()).isEqualTo(204);
        assertThat(node.delete("/auth/sessions/" + id, here.access()).statusCode()).isEqualTo(404);
        assertThat(node.delete("/auth/sessions/nonsense", here.access()).statusCode()).isEqualTo(404);
        assertThat(node.get("/auth/me", there.access()).statusCode()).isEqualTo(401);
        assertThat(node.get("/auth/me", here.access()).statusCode()).isEqualTo(200);
    }
}
