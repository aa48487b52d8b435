package dev.galley.bootstrap.identity;

import static dev.galley.bootstrap.identity.Node.code;
import static dev.galley.domain.identity.IdentityProvider.FIREBASE;
import static dev.galley.domain.identity.IdentityProvider.GOOGLE;
import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.application.identity.AdministerUser;
import dev.galley.application.identity.IssuePasswordReset;
import dev.galley.bootstrap.identity.Node.Tokens;
import dev.galley.domain.identity.EmailAddress;
import dev.galley.domain.identity.IdentityProvider;
import dev.galley.domain.identity.InMemoryIdTokens;
import dev.galley.domain.identity.ProvenIdentity;
import dev.galley.domain.kernel.TestClock;
import dev.galley.domain.notification.InMemoryMails;
import dev.galley.domain.notification.Letter;
import dev.galley.persistence.outbox.RelayWorkers;
import dev.galley.persistence.sql.PostgresExtension;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Signing in with another's account, over a real socket and on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderTest {
    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.migrated();

    private final TestClock clock = new TestClock();
    private RelayWorkers relay;
    private Node node;

    @BeforeAll
    void start() {
        node = new Node(postgres.database(), clock);
        relay = node.get(RelayWorkers.class);
        relay.start();
    }

    @AfterAll
    void stop() {
        relay.close();
        node.close();
    }

    private String token(IdentityProvider provider, String subject, String email, boolean verified) {
        return node.get(InMemoryIdTokens.class).make(
                new ProvenIdentity(
                        provider,
                        subject,
                        Optional.of(email).filter(it -> !it.isEmpty()).map(EmailAddress::new),
                        verified,
                        Optional.of("Ada Lovelace")),
                Optional.empty());
    }

    private HttpResponse<String> signIn(String provider, String token, String more) {
        return node.post("/auth/" + provider, "{\"idToken\": \"" + token + "\"" + more + "}");
    }

    private HttpResponse<String> google(String subject, String email, boolean verified) {
        return signIn("google", token(GOOGLE, subject, email, verified), "");
    }

    private static Tokens in(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Tokens.of(response);
    }

    @Test
    void the_first_time_opens_an_account_and_the_next_finds_it() {
        var first = google("1", "first@example.org", true);
        var user = json(first).get("user");
        assertThat(user.get("email").asString()).isEqualTo("first@example.org");
        assertThat(user.get("name").asString()).isEqualTo("Ada Lovelace");
        assertThat(user.get("role").asString()).isEqualTo("user");
        var tokens = in(first);
        assertThat(node.get("/auth/me", tokens.access()).statusCode()).isEqualTo(200);
        assertThat(node.refresh(tokens.refresh()).statusCode()).isEqualTo(200);
        assertThat(in(google("1", "first@example.org", true)).user()).isEqualTo(tokens.user());
    }

    @Test
    void a_linked_person_is_known_whatever_becomes_of_the_address() {
        var before = in(google("2", "before@example.org", true));
        assertThat(in(google("2", "after@example.org", false)).user()).isEqualTo(before.user());
        assertThat(in(google("2", "", false)).user()).isEqualTo(before.user());
        assertThat(json(node.get("/auth/me", before.access())).get("email").asString()).isEqualTo("before@example.org");
    }

    @Test
    void a_verified_address_leads_to_its_account_in_any_case() {
        var ada = node.register("linked@example.org");
        assertThat(in(google("3", "LINKED@example.org", true)).user()).isEqualTo(ada.user());
        assertThat(in(signIn("firebase", token(FIREBASE, "3", "linked@example.org", true), "")).user()).isEqualTo(ada
                .user());
    }

    /** Classic-federated merge and trojan session: who registers with a stranger's address waits for them in vain. */
    @Test
    void who_opened_an_account_with_an_address_that_is_not_theirs_is_out_when_its_owner_comes() {
        var thief = node.register("victim@example.org");
        var script = script(thief);
        assertThat(recipes(script)).isEqualTo(200);
        var owner = in(google("20", "Victim@example.org", true));
        assertThat(owner.user()).isEqualTo(thief.user());
        assertThat(node.logIn("victim@example.org", Node.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(node.get("/auth/me", thief.access()).statusCode()).isEqualTo(401);
        assertThat(node.refresh(thief.refresh()).statusCode()).isEqualTo(401);
        assertThat(recipes(script)).isEqualTo(401);
        assertThat(node.get("/auth/me", owner.access()).statusCode()).isEqualTo(200);
        assertThat(json(node.get("/api-tokens", owner.access())).at("/data").size()).isZero();
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(audited(owner)).contains("account_reclaimed", "api_token_revoked", "provider_linked");
            assertThat(letters("victim@example.org")).singleElement().satisfies(letter -> assertThat(letter.text())
                    .contains("https://galley.example/forgot-password"));
        });
        var fresh = node.send(new IssuePasswordReset("victim@example.org")).orElseThrow().token();
        assertThat(node.post("/auth/password/reset", """
                {"token": "%s", "newPassword": "%s"}""".formatted(fresh, Node.NEW_PASSWORD)).statusCode())
                .isEqualTo(204);
        assertThat(in(google("20", "victim@example.org", true)).user()).as("still linked").isEqualTo(owner.user());
        assertThat(node.logIn("victim@example.org", Node.NEW_PASSWORD).statusCode()).isEqualTo(200);
    }

    /** Non-verifying identity provider: the thief has no password here, but a provider that verifies nothing. */
    @Test
    void who_came_by_a_providers_unproved_word_is_out_as_well() {
        var thief = in(signIn("firebase", token(FIREBASE, "thief", "mark@example.org", false), ""));
        var script = script(thief);
        var owner = in(google("21", "mark@example.org", true));
        assertThat(owner.user()).isEqualTo(thief.user());
        assertThat(node.get("/auth/me", thief.access()).statusCode()).isEqualTo(401);
        assertThat(recipes(script)).isEqualTo(401);
        var again = signIn("firebase", token(FIREBASE, "thief", "mark@example.org", false), "");
        assertThat(again.statusCode()).as("unlinked").isEqualTo(409);
    }

    @Test
    void a_reset_by_mail_puts_them_out_too() {
        var thief = in(signIn("firebase", token(FIREBASE, "thief2", "mailed@example.org", false), ""));
        var script = script(thief);
        var token = node.send(new IssuePasswordReset("mailed@example.org")).orElseThrow().token();
        assertThat(node.post("/auth/password/reset", """
                {"token": "%s", "newPassword": "%s"}""".formatted(token, Node.NEW_PASSWORD)).statusCode())
                .isEqualTo(204);
        assertThat(recipes(script)).isEqualTo(401);
        assertThat(signIn("firebase", token(FIREBASE, "thief2", "mailed@example.org", false), "").statusCode())
                .isEqualTo(409);
    }

    @Test
    void once_the_address_is_proved_everything_stays() {
        node.register("proved@example.org");
        var token = node.send(new IssuePasswordReset("proved@example.org")).orElseThrow().token();
        assertThat(node.post("/auth/password/reset", """
                {"token": "%s", "newPassword": "%s"}""".formatted(token, Node.NEW_PASSWORD)).statusCode())
                .isEqualTo(204);
        var ada = in(node.logIn("proved@example.org", Node.NEW_PASSWORD));
        var script = script(ada);
        assertThat(in(google("22", "proved@example.org", true)).user()).isEqualTo(ada.user());
        assertThat(in(signIn("firebase", token(FIREBASE, "22", "proved@example.org", true), "")).user())
                .isEqualTo(ada.user());
        assertThat(node.logIn("proved@example.org", Node.NEW_PASSWORD).statusCode()).isEqualTo(200);
        assertThat(node.get("/auth/me", ada.access()).statusCode()).isEqualTo(200);
        assertThat(recipes(script)).isEqualTo(200);

        var bob = in(google("23", "bob@example.org", true)); // proved from the beginning
        var bobs = script(bob);
        in(signIn("firebase", token(FIREBASE, "23", "bob@example.org", true), ""));
        assertThat(node.get("/auth/me", bob.access()).statusCode()).isEqualTo(200);
        assertThat(recipes(bobs)).isEqualTo(200);
        assertThat(letters("bob@example.org")).noneMatch(letter -> letter.text().contains("/forgot-password"));
    }

    @Test
    void an_address_that_is_proved_later_is_proved() {
        var first = in(google("24", "later@example.org", false));
        var second = in(google("24", "later@example.org", true));
        assertThat(node.get("/auth/me", first.access()).statusCode()).as("it is the same person").isEqualTo(200);
        in(signIn("firebase", token(FIREBASE, "24", "later@example.org", true), ""));
        assertThat(node.get("/auth/me", second.access()).statusCode()).isEqualTo(200);
    }

    private String script(Tokens owner) {
        var made = node.client().post(
                "/api/v1/api-tokens", "{\"name\": \"script\", \"scopes\": [\"recipes:read\"]}", "Authorization",
                "Bearer " + owner.access());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return json(made).get("token").asString();
    }

    private int recipes(String token) {
        return node.get("/users/me/recipes", token).statusCode();
    }

    private List<Letter> letters(String to) {
        return node.get(InMemoryMails.class).sent().stream()
                .filter(letter -> letter.to().equalsIgnoreCase(to) && !letter.subject().startsWith("Welcome"))
                .toList();
    }

    private List<String> audited(Tokens who) {
        return postgres.jdbi().withHandle(handle -> handle
                .createQuery("SELECT lower(action) FROM audit_entry WHERE user_id = :user")
                .bind("user", who.user().value())
                .mapTo(String.class)
                .list());
    }

    @Test
    void an_unverified_address_never_leads_to_an_account() {
        node.register("mine@example.org");
        var refused = google("4", "mine@example.org", false);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(code(refused)).isEqualTo("EMAIL_UNVERIFIED");
        assertThat(google("4", "mine@example.org", false).statusCode()).as("nor the second time").isEqualTo(409);
        assertThat(google("4", "", false).statusCode()).as("nothing was linked").isEqualTo(422);
        assertThat(in(google("5", "nobodys@example.org", false)).user()).isNotNull();
    }

    @Test
    void an_account_has_an_address() {
        var refused = google("6", "", false);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(code(refused)).isEqualTo("EMAIL_MISSING");
    }

    @Test
    void tokens_that_are_no_good_are_refused() {
        var refused = signIn("google", "eyJ.x.y", "");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(code(refused)).isEqualTo("ID_TOKEN_INVALID");
        assertThat(signIn("firebase", token(GOOGLE, "7", "seven@example.org", true), "").statusCode()).isEqualTo(401);
        assertThat(signIn("google", "x".repeat(16_385), "").statusCode()).isEqualTo(400);
        assertThat(node.post("/auth/google", "{}").statusCode()).isEqualTo(400);
        assertThat(signIn("google", token(GOOGLE, "7", "seven@example.org", true), ", \"timezone\": \"Nowhere\"")
                .statusCode()).isEqualTo(400);
    }

    @Test
    void browsers_keep_their_refresh_token_in_a_cookie() {
        var response = signIn("google", token(GOOGLE, "8", "web@example.org", true), ", \"client\": \"web\"");
        assertThat(json(response).has("refreshToken")).isFalse();
        assertThat(response.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("galley_refresh=")
                .contains("HttpOnly", "Secure", "SameSite=Strict");
    }

    @Test
    void what_the_demo_did_is_kept() {
        var demo = json(node.post("/demo/start", "")).get("demoSessionId").asString();
        var tokens = in(signIn(
                "google",
                token(GOOGLE, "9", "demo@example.org", true),
                ", \"demoSessionId\": \"" + demo + "\", \"locale\": \"pt-BR\", \"timezone\": \"Europe/Lisbon\""));
        var claimed = postgres.jdbi().withHandle(handle -> handle
                .createQuery("SELECT user_id::text FROM demo_session WHERE id = CAST(:id AS uuid)")
                .bind("id", demo)
                .mapTo(String.class)
                .one());
        assertThat(claimed).isEqualTo(tokens.user().value().toString());
        assertThat(json(node.get("/auth/me", tokens.access())).get("locale").asString()).isEqualTo("pt");
    }

    @Test
    void who_is_suspended_or_gone_stays_out() {
        var suspended = in(google("10", "suspended@example.org", true));
        node.send(new AdministerUser(Optional.of(suspended.user()), Optional.empty(), Optional.of(true)));
        assertThat(code(google("10", "suspended@example.org", true))).isEqualTo("ACCOUNT_SUSPENDED");
        var gone = in(google("11", "gone@example.org", true));
        assertThat(node.delete("/users/me", gone.access()).statusCode()).isEqualTo(204);
        assertThat(code(google("11", "gone@example.org", true))).isEqualTo("EMAIL_TAKEN");
        assertThat(code(google("12", "gone@example.org", true))).isEqualTo("EMAIL_TAKEN");
    }

    @Test
    void many_first_times_at_once_open_one_account() {
        Set<Object> users = ConcurrentHashMap.newKeySet();
        Set<Integer> statuses = ConcurrentHashMap.newKeySet();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                threads.execute(() -> {
                    var response = google("13", "race@example.org", true);
                    statuses.add(response.statusCode());
                    if (response.statusCode() == 200) {
                        users.add(Tokens.of(response).user());
                    }
                });
            }
        }
        assertThat(users).hasSize(1);
        assertThat(new HashSet<>(statuses)).containsExactly(200);
    }
}
