package dev.galley.bootstrap.identity;

import static dev.galley.bootstrap.identity.Node.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.identity.ChangeRole;
import dev.galley.application.identity.ChangeTier;
import dev.galley.application.identity.IsAdministrator;
import dev.galley.application.identity.ReinstateAccount;
import dev.galley.application.identity.SuspendAccount;
import dev.galley.bootstrap.identity.Node.Tokens;
import dev.galley.domain.identity.Role;
import dev.galley.domain.kernel.TestClock;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.http.server.Callers;
import dev.galley.persistence.identity.AccessKeys;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.Notifications;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whom access tokens let in, and how soon they do not any more, on two nodes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.migrated();

    private final TestClock clock = new TestClock();
    private Database secondDatabase;
    private Node node;
    private Node other;

    @BeforeAll
    void start() {
        secondDatabase = Database.open(Database.Settings.of(postgres.url()));
        node = new Node(postgres.database(), clock);
        other = new Node(secondDatabase, clock);
    }

    @AfterAll
    void stop() {
        node.close();
        other.close();
        secondDatabase.close();
    }

    private int status(Node where, Tokens who) {
        return where.get("/auth/me", who.access()).statusCode();
    }

    private void heldElsewhere() {
        await().atMost(Duration.ofSeconds(5)).until(() -> {
            var ada = node.register("heard-" + UUID.randomUUID() + "@example.org");
            node.send(new SuspendAccount(ada.user()));
            return await().atMost(Duration.ofSeconds(5)).until(() -> status(other, ada), it -> it == 401) == 401;
        });
    }

    @Test
    void a_token_is_good_for_a_quarter_of_an_hour() {
        var ada = node.register("quarter@example.org");
        clock.advance(Duration.ofMinutes(15).minusSeconds(2));
        assertThat(status(other, ada)).isEqualTo(200);
        clock.advance(Duration.ofSeconds(2));
        assertThat(status(other, ada)).isEqualTo(401);
        assertThat(status(node, ada)).isEqualTo(401);
    }

    @Test
    void a_suspension_holds_on_every_node_within_a_second() {
        heldElsewhere();
        var eve = node.register("ban@example.org");
        assertThat(status(other, eve)).isEqualTo(200);
        node.send(new SuspendAccount(eve.user()));
        assertThat(status(node, eve)).isEqualTo(401);
        await().atMost(A_SECOND).until(() -> status(other, eve), it -> it == 401);
        node.send(new ReinstateAccount(eve.user()));
        assertThat(status(node, eve)).as("the old token stays bad").isEqualTo(401);
        assertThat(other.logIn("ban@example.org", Node.PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void a_lower_tier_does_too() {
        heldElsewhere();
        var ada = node.register("lower@example.org");
        node.send(new ChangeTier(ada.user(), Tier.FAMILY));
        var rich = Tokens.of(node.refresh(ada.refresh()));
        assertThat(status(other, rich)).isEqualTo(200);
        node.send(new ChangeTier(ada.user(), Tier.FREE));
        await().atMost(A_SECOND).until(() -> status(other, rich), it -> it == 401);
        var poor = Tokens.of(other.refresh(rich.refresh()));
        assertThat(status(other, poor)).isEqualTo(200);
    }

    @Test
    void nodes_that_cannot_hear_each_other_read_it_within_five_seconds() {
        var third = Database.open(Database.Settings.of(postgres.url()));
        try (var deaf = new Node(third, clock)) {
            deaf.get(Notifications.class).close();
            var eve = node.register("deaf@example.org");
            assertThat(status(deaf, eve)).isEqualTo(200);
            node.send(new SuspendAccount(eve.user()));
            await().atMost(Duration.ofSeconds(5)).until(() -> status(deaf, eve), it -> it == 401);
        } finally {
            third.close();
        }
    }

    @Test
    void a_node_that_starts_knows_what_was_denied_before() {
        var eve = node.register("before@example.org");
        node.send(new SuspendAccount(eve.user()));
        var third = Database.open(Database.Settings.of(postgres.url()));
        try (var late = new Node(third, clock)) {
            assertThat(status(late, eve)).isEqualTo(401);
        } finally {
            third.close();
        }
    }

    @Test
    void a_token_costs_no_query() {
        var ada = node.register("free@example.org");
        assertThat(status(node, ada)).isEqualTo(200);
        var statements = new java.util.concurrent.atomic.AtomicInteger();
        var logger = new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                if (!context.getRenderedSql().contains("access_denial")) {
                    statements.incrementAndGet();
                }
            }
        };
        postgres.database().reads().setSqlLogger(logger);
        postgres.database().writes().setSqlLogger(logger);
        var callers = node.get(Callers.class);
        var route = node.get(dev.galley.http.server.HttpServer.class).routes().stream()
                .filter(it -> it.path().equals("/recipes"))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < 100; i++) {
            var caller = callers.of(new Callers.Asking() {
                @Override
                public String header(String name) {
                    return "Bearer " + ada.access();
                }

                @Override
                public dev.galley.http.server.Route<?, ?> route() {
                    return route;
                }
            });
            assertThat(caller).isEqualTo(new Caller.User(ada.user(), Tier.FREE));
        }
        assertThat(statements).hasValue(0);
        postgres.database().reads().setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        postgres.database().writes().setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    }

    @Test
    void whether_someone_is_an_administrator_is_asked_of_the_database() {
        node.send(new ChangeRole(node.register("another-admin@example.org").user(), Role.ADMIN)); // there must be one
        var ada = node.register("admin@example.org");
        node.send(new ChangeRole(node.register("another@example.org").user(), Role.ADMIN));
        node.send(new ChangeRole(ada.user(), Role.ADMIN));
        var callers = node.get(Callers.class);
        var user = new Caller.User(ada.user());
        assertThat(callers.administrator(user, Optional.empty())).isEqualTo(new Caller.Admin(ada.user()));
        node.send(new ChangeRole(ada.user(), Role.USER));
        assertThat(callers.administrator(user, Optional.empty())).isEqualTo(user);
        node.send(new ChangeRole(ada.user(), Role.ADMIN));
        node.send(new SuspendAccount(ada.user()));
        assertThat(callers.administrator(user, Optional.empty())).isEqualTo(user);
        var demo = new Caller.Demo(UUID.randomUUID());
        assertThat(callers.administrator(demo, Optional.empty())).isEqualTo(demo);
        assertThat(node.get(Queries.class).ask(
                new IsAdministrator(new UserId(UUID.randomUUID())), new Caller.Job("test"))).isFalse();
    }

    @Test
    void keys_are_rotated_without_signing_anyone_out() {
        var before = node.register("rotate@example.org");
        var kid = node.get(AccessKeys.class).rotate();
        var after = Tokens.of(node.refresh(before.refresh()));
        assertThat(kid(after)).isEqualTo(kid).isNotEqualTo(kid(before));
        assertThat(status(other, after)).as("a key that is new there").isEqualTo(200);
        assertThat(status(node, before)).isEqualTo(200);
        assertThat(status(other, before)).isEqualTo(200);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> kid(Tokens.of(other.logIn("rotate@example.org", Node.PASSWORD))), kid::equals);
    }

    private static String kid(Tokens tokens) {
        try {
            return SignedJWT.parse(tokens.access()).getHeader().getKeyID();
        } catch (java.text.ParseException e) {
            throw new AssertionError(e);
        }
    }

    // Forgeries

    private byte[] secret(String kid) {
        return postgres.jdbi().withHandle(handle -> handle.createQuery("SELECT secret FROM access_key WHERE kid = :kid")
                .bind("kid", kid)
                .map((row, _) -> row.getBytes(1))
                .one());
    }

    private JWTClaimsSet.Builder claims(Tokens who) throws java.text.ParseException {
        return new JWTClaimsSet.Builder(SignedJWT.parse(who.access()).getJWTClaimsSet());
    }

    private int shown(String token) {
        var response = node.get("/auth/me", token);
        if (response.statusCode() == 401) {
            assertThat(code(response)).isEqualTo("UNAUTHENTICATED");
        }
        return response.statusCode();
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, byte[] secret) throws Exception {
        var token = new SignedJWT(header, claims);
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    @Test
    void no_forgery_lets_anyone_in() throws Exception {
        var ada = node.register("forged@example.org");
        var kid = kid(ada);
        var secret = secret(kid);
        var good = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(kid).build();
        assertThat(shown(signed(good, claims(ada).build(), secret))).as("the way it should be").isEqualTo(200);

        assertThat(shown(new PlainJWT(claims(ada).build()).serialize())).as("alg none").isEqualTo(401);
        var stripped = ada.access().substring(0, ada.access().lastIndexOf('.') + 1);
        assertThat(shown(stripped)).as("no signature").isEqualTo(401);
        assertThat(shown(signed(new JWSHeader(JWSAlgorithm.HS256), claims(ada).build(), secret)))
                .as("no kid").isEqualTo(401);
        var unknown = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("other").build();
        assertThat(shown(signed(unknown, claims(ada).build(), secret))).as("unknown kid").isEqualTo(401);
        assertThat(shown(signed(good, claims(ada).build(), new byte[32]))).as("another key").isEqualTo(401);
        assertThat(shown(signed(good, claims(ada).expirationTime(null).build(), secret))).as("no exp").isEqualTo(401);
        assertThat(shown(signed(good, claims(ada).claim("tier", "emperor").build(), secret)))
                .as("an unknown tier").isEqualTo(401);
        var long512 = new byte[64];
        System.arraycopy(secret, 0, long512, 0, secret.length);
        var hs512 = new JWSHeader.Builder(JWSAlgorithm.HS512).keyID(kid).build();
        assertThat(shown(signed(hs512, claims(ada).build(), long512))).as("HS512").isEqualTo(401);
        var past = Date.from(clock.instant().minusSeconds(1));
        assertThat(shown(signed(good, claims(ada).expirationTime(past).build(), secret))).as("expired").isEqualTo(401);

        var parts = ada.access().split("\\.", -1);
        var json = new String(Base64.getUrlDecoder().decode(parts[1]), java.nio.charset.StandardCharsets.UTF_8);
        var richer = json.replace("\"free\"", "\"family\"");
        var changed = parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(richer.getBytes(
                java.nio.charset.StandardCharsets.UTF_8)) + "." + parts[2];
        assertThat(shown(changed)).as("changed").isEqualTo(401);
        for (var garbage : new String[]{"a.b.c", "..", "x".repeat(5_000), ada.access() + "x", ada.refresh()}) {
            assertThat(shown(garbage)).as(garbage).isEqualTo(401);
        }
        assertThat(node.client().get("/api/v1/auth/me", "Authorization", "Basic YTpi").statusCode()).isEqualTo(401);
        assertThat(node.client().get("/api/v1/auth/me", "Authorization", "bearer " + ada.access()).statusCode())
                .isEqualTo(200);
    }
}
