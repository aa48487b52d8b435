package dev.galley.persistence.identity;

import static dev.galley.domain.identity.IdentitySamples.NOW;
import static dev.galley.domain.identity.IdentitySamples.account;
import static dev.galley.domain.identity.IdentitySamples.hash;
import static dev.galley.domain.identity.IdentitySamples.session;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.domain.identity.Session;
import dev.galley.domain.identity.Session.Outcome;
import dev.galley.domain.kernel.Versioned;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two who exchange the same refresh token come one after the other. */
class SessionLockTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private final JdbiSessions sessions = new JdbiSessions(postgres.sql());

    @Test
    void the_second_waits_and_sees_what_the_first_has_done() throws Exception {
        var ada = account("ada@example.org");
        var session = session(ada.id());
        postgres.sql().write(() -> {
            new JdbiAccounts(postgres.sql()).save(new Versioned<>(ada, 0));
            sessions.open(session);
            return session;
        });
        var held = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit((Callable<Session>) () -> postgres.sql().write(() -> {
                var found = sessions.holding(session.current()).orElseThrow();
                held.countDown();
                waitFor(go);
                var outcome = found.refresh(session.current(), hash(), "sealed", NOW);
                var after = ((Outcome.Rotated) outcome).after();
                sessions.save(after);
                return after;
            }));
            waitFor(held);
            var second = threads.submit((Callable<Optional<Session>>) () -> postgres.sql().write(
                    () -> sessions.holding(session.current())));
            await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == 1);
            go.countDown();
            assertThat(second.get()).contains(first.get());
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int waiting() {
        return postgres.jdbi().withHandle(handle -> handle.createQuery(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
                .mapTo(Integer.class)
                .one());
    }
}
