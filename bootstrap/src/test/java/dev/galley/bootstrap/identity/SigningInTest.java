package dev.galley.bootstrap.identity;

import static dev.galley.bootstrap.identity.Node.NEW_PASSWORD;
import static dev.galley.bootstrap.identity.Node.PASSWORD;
import static dev.galley.bootstrap.identity.Node.code;
import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.bootstrap.identity.Node.Tokens;
import dev.galley.domain.kernel.TestClock;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Signing up and in, over a real socket and on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningInTest {
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

    @Test
    void an_address_may_lie_in_any_domain() {
        for (var domain : new String[]{"kitchen.test", "home.lan", "a.example", "localhost", "bücher.example"}) {
            assertThat(node.post("/auth/register", """
                    {"email": "ada@%s", "password": "%s", "name": "Ada"}""".formatted(domain, PASSWORD)).statusCode())
                    .as(domain)
                    .isEqualTo(201);
        }
        for (var wrong : new String[]{"ada", "ada@", "@home.lan", "ada @home.lan", "ada@home..lan"}) {
            var response = node.post("/auth/register", """
                    {"email": "%s", "password": "%s", "name": "Ada"}""".formatted(wrong, PASSWORD));
            assertThat(response.statusCode()).as(wrong).isEqualTo(400);
            assertThat(json(response).at("/error/details/email").asString()).isEqualTo("must be an email address");
        }
    }

    @Test
    void who_registers_is_signed_in_and_finds_themselves() {
        var response = node.post("/auth/register", """
                {"email": "Grace@Example.org", "password": "%s", "name": " Grace ", "timezone": "Europe/Berlin",
                 "locale": "pt-BR"}""".formatted(PASSWORD));
        assertThat(response.statusCode()).isEqualTo(201);
        var body = json(response);
        assertThat(body.propertyNames())
                .containsExactlyInAnyOrder("user", "accessToken", "refreshToken", "tokenType", "expiresIn");
        assertThat(body.get("expiresIn").asInt()).isEqualTo(900);
        var user = body.get("user");
        assertThat(user.get("email").asString()).isEqualTo("Grace@Example.org");
        assertThat(user.get("name").asString()).isEqualTo("Grace");
        assertThat(user.get("locale").asString()).isEqualTo("pt");
        var id = user.get("id").asString();
        assertThat(response.headers().firstValue("Location")).contains("/api/v1/users/" + id);
        var access = Tokens.of(response).access();
        for (var path : new String[]{"/auth/me", "/users/me", "/users/" + id}) {
            var me = node.get(path, access);
            assertThat(json(me)).isEqualTo(user);
            assertThat(me.headers().firstValue("ETag")).isPresent();
        }
    }

    @Test
    void an_address_is_taken_in_whatever_case() {
        node.register("twice@example.org");
        var again = node.post("/auth/register", """
                {"email": "TWICE@example.ORG", "password": "%s", "name": "Eve"}""".formatted(PASSWORD));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(code(again)).isEqualTo("EMAIL_TAKEN");
        assertThat(node.logIn("tWiCe@example.org", PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void all_that_is_wrong_with_a_registration_is_told_at_once() {
        var response = node.post("/auth/register", """
                {"email": "nobody", "password": "short", "name": "", "admin": true}""");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).get("error").get("details").propertyNames())
                .containsExactlyInAnyOrder("email", "password", "name", "admin");
    }

    @Test
    void passwords_that_are_guessed_first_are_refused() {
        for (var easy : new String[]{"password", "PASSWORD1", "12345678", "qwertyuiop", "cook@example.org",
                "Galley-2026!"}) {
            var response = node.post("/auth/register", """
                    {"email": "cook@example.org", "password": "%s", "name": "Cook"}""".formatted(easy));
            assertThat(response.statusCode()).as(easy).isEqualTo(400);
            assertThat(json(response).get("error").get("details").has("password")).isTrue();
        }
    }

    @Test
    void what_is_wrong_with_a_sign_in_is_not_told() {
        node.register("known@example.org");
        var wrong = node.logIn("known@example.org", NEW_PASSWORD);
        var unknown = node.logIn("unknown@example.org", NEW_PASSWORD);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(code(wrong)).isEqualTo("INVALID_CREDENTIALS");
        assertThat(withoutRequest(wrong.body())).isEqualTo(withoutRequest(unknown.body()));
        assertThat(wrong.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    private static String withoutRequest(String body) {
        return body.replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    @Test
    void a_demo_looks_around_for_a_day_and_becomes_the_persons_who_registers() {
        var started = node.client().send(
                "POST", "/api/v1/demo/start", java.net.http.HttpRequest.BodyPublishers.noBody());
        assertThat(started.statusCode()).isEqualTo(201);
        var demo = json(started);
        assertThat(demo.get("expiresAt").asString())
                .isEqualTo(clock.instant().plus(Duration.ofHours(24)).toString());
        var token = demo.get("accessToken").asString();
        assertThat(code(node.get("/auth/me", token))).isEqualTo("DEMO_RESTRICTED");
        var id = demo.get("demoSessionId").asString();
        assertThat(claims(id)).isZero();
        var registered = node.post("/auth/register", """
                {"email": "was-demo@example.org", "password": "%s", "name": "D", "demoSessionId": "%s"}"""
                .formatted(PASSWORD, id));
        assertThat(registered.statusCode()).isEqualTo(201);
        assertThat(claims(id)).isOne();
    }

    @Test
    void a_demo_that_is_unknown_used_or_over_is_ignored() {
        var over = demo();
        var used = demo();
        node.post("/auth/register", """
                {"email": "first@example.org", "password": "%s", "name": "D", "demoSessionId": "%s"}"""
                .formatted(PASSWORD, used));
        clock.advance(Duration.ofHours(25));
        int number = 0;
        for (var demo : new String[]{over, used, UUID.randomUUID().toString(), "nonsense"}) {
            var response = node.post("/auth/register", """
                    {"email": "late%d@example.org", "password": "%s", "name": "D", "demoSessionId": "%s"}"""
                    .formatted(number++, PASSWORD, demo));
            assertThat(response.statusCode()).as(demo).isEqualTo(201);
        }
        assertThat(claims(over)).isZero();
        assertThat(claims(used)).isOne();
    }

    private String demo() {
        var started = node.client().send(
                "POST", "/api/v1/demo/start", java.net.http.HttpRequest.BodyPublishers.noBody());
        return json(started).get("demoSessionId").asString();
    }

    private int claims(String demo) {
        return postgres.jdbi().withHandle(handle -> handle.createQuery(
                "SELECT count(*) FROM demo_session WHERE id = CAST(:id AS uuid) AND user_id IS NOT NULL")
                .bind("id", demo)
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void an_old_token_keeps_nobody_from_signing_in() {
        node.register("old@example.org");
        var response = node.post(
                "/auth/login",
                "{\"email\": \"old@example.org\", \"password\": \"" + PASSWORD + "\"}",
                "Authorization",
                "Bearer nonsense");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(node.get("/recipes", "nonsense").statusCode()).isEqualTo(401);
    }

    @Test
    void people_change_what_they_say_of_themselves_and_nobody_elses() {
        var ada = node.register("ada@example.org");
        var eve = node.register("eve@example.org");
        var changed = node.patch("/users/me", "{\"name\": \"Countess\", \"timezone\": \"Asia/Tokyo\"}", ada.access());
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(json(changed).get("name").asString()).isEqualTo("Countess");
        assertThat(json(node.get("/users/me", ada.access())).get("timezone").asString()).isEqualTo("Asia/Tokyo");
        assertThat(node.patch("/users/me", "{\"timezone\": \"Mars/Base\"}", ada.access()).statusCode()).isEqualTo(400);
        assertThat(node.patch("/users/me", "{\"role\": \"admin\"}", ada.access()).statusCode()).isEqualTo(400);
        for (var field : List.of("name", "timezone", "locale")) {
            var cleared = node.patch("/users/me", "{\"%s\": null}".formatted(field), ada.access());
            assertThat(cleared.statusCode()).as(field).isEqualTo(400);
            assertThat(json(cleared).at("/error/details/" + field).asString()).isEqualTo("cannot be taken away");
        }
        var foreign = node.get("/users/" + ada.user().value(), eve.access());
        var unknown = node.get("/users/" + UUID.randomUUID(), eve.access());
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(withoutRequest(foreign.body())).isEqualTo(withoutRequest(unknown.body()));
        assertThat(node.delete("/users/" + ada.user().value(), eve.access()).statusCode()).isEqualTo(404);
        assertThat(node.patch("/users/" + ada.user().value(), "{}", eve.access()).statusCode()).isEqualTo(404);
    }

    @Test
    void who_leaves_is_gone_at_once_and_their_address_stays_taken() {
        var ada = node.register("leaving@example.org");
        assertThat(node.delete("/users/me", ada.access()).statusCode()).isEqualTo(204);
        assertThat(node.get("/auth/me", ada.access()).statusCode()).isEqualTo(401);
        assertThat(node.refresh(ada.refresh()).statusCode()).isEqualTo(401);
        assertThat(code(node.logIn("leaving@example.org", PASSWORD))).isEqualTo("INVALID_CREDENTIALS");
        var again = node.post("/auth/register", """
                {"email": "leaving@example.org", "password": "%s", "name": "Eve"}""".formatted(PASSWORD));
        assertThat(code(again)).isEqualTo("EMAIL_TAKEN");
    }
}
