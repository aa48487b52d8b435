package dev.galley.bootstrap.identity;

import static dev.galley.bootstrap.identity.Node.NEW_PASSWORD;
import static dev.galley.bootstrap.identity.Node.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.identity.IssuePasswordReset;
import dev.galley.bootstrap.identity.Node.Tokens;
import dev.galley.domain.kernel.TestClock;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.PostgresExtension;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.PGConnection;

/**
 * The node dies between any two steps: for the database that is a connection that breaks, and so here it is broken before
 * and after each statement in turn. Whatever was not answered with success has left nothing behind.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTest {
    private static final List<String> TABLES = List.of(
            "account", "account_session", "account_session_spent", "account_password_reset", "demo_session",
            "access_denial", "outbox");

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.migrated();

    private Database database;
    private Node node;

    @BeforeAll
    void start() {
        database = Database.open(Database.Settings.of(postgres.url()));
        node = new Node(database, new TestClock());
    }

    @AfterAll
    void stop() {
        node.close();
        database.close();
    }

    /** Breaks the connection at one moment. */
    private final class Breaker implements SqlLogger {
        private final AtomicInteger moment = new AtomicInteger();
        private final int deadly;

        Breaker(int deadly) {
            this.deadly = deadly;
        }

        @Override
        public void logBeforeExecution(StatementContext context) {
            pass(context);
        }

        @Override
        public void logAfterExecution(StatementContext context) {
            pass(context);
        }

        boolean struck() {
            return moment.get() > deadly;
        }

        private void pass(StatementContext context) {
            if (context.getRawSql().contains("pg_notify")) {
                return; // what is told after a commit, possibly that of the request before
            }
            if (moment.getAndIncrement() == deadly) {
                try {
                    var connection = java.util.Objects.requireNonNull(context.getConnection());
                    int process = connection.unwrap(PGConnection.class).getBackendPID();
                    postgres.jdbi().useHandle(handle -> handle
                            .createQuery("SELECT pg_terminate_backend(:process, 5000)")
                            .bind("process", process)
                            .mapTo(Boolean.class)
                            .one());
                } catch (SQLException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    private List<String> state() {
        return TABLES.stream()
                .map(table -> table + " " + postgres.jdbi().withHandle(handle -> handle
                        .createQuery("SELECT coalesce(string_agg(t::text, ',' ORDER BY t::text), '') FROM " + table
                                + " t")
                        .mapTo(String.class)
                        .one()))
                .toList();
    }

    /** Answers how many moments there were at which it broke. */
    private int brokenEverywhere(Supplier<HttpResponse<String>> request, int success) {
        for (int moment = 0;; moment++) {
            var before = state();
            var breaker = new Breaker(moment);
            database.writes().setSqlLogger(breaker);
            HttpResponse<String> response;
            try {
                response = request.get();
            } finally {
                database.writes().setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
            }
            if (!breaker.struck() || response.statusCode() == success) {
                assertThat(response.statusCode()).as(response.body()).isEqualTo(success);
                return moment; // or it broke after the commit, and all of it is there
            }
            assertThat(response.statusCode()).as("broken at moment %d: %s", moment, response.body()).isEqualTo(503);
            assertThat(state()).as("broken at moment %d", moment).isEqualTo(before);
        }
    }

    @Test
    void a_registration_leaves_all_or_nothing() {
        int moments = brokenEverywhere(() -> node.post("/auth/register", """
                {"email": "crash@example.org", "password": "%s", "name": "Ada"}""".formatted(PASSWORD)), 201);
        assertThat(moments).isGreaterThanOrEqualTo(4);
        assertThat(node.logIn("crash@example.org", PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void a_refresh_leaves_all_or_nothing() {
        var tokens = node.register("refreshed@example.org");
        int moments = brokenEverywhere(() -> node.refresh(tokens.refresh()), 200);
        assertThat(moments).isGreaterThanOrEqualTo(6);
        var again = Tokens.of(node.refresh(tokens.refresh()));
        assertThat(node.refresh(again.refresh()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_reset_leaves_all_or_nothing() {
        var tokens = node.register("resetting@example.org");
        var token = node.send(new IssuePasswordReset("resetting@example.org")).orElseThrow().token();
        int moments = brokenEverywhere(() -> node.post("/auth/password/reset", """
                {"token": "%s", "newPassword": "%s"}""".formatted(token, NEW_PASSWORD)), 204);
        assertThat(moments).isGreaterThanOrEqualTo(10);
        assertThat(node.get("/auth/me", tokens.access()).statusCode()).isEqualTo(401);
        assertThat(node.logIn("resetting@example.org", NEW_PASSWORD).statusCode()).isEqualTo(200);
    }
}
