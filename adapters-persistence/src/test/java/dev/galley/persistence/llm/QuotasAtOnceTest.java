package dev.galley.persistence.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.Allowance;
import dev.galley.domain.llm.Budgets;
import dev.galley.domain.llm.ModelName;
import dev.galley.domain.llm.Quota;
import dev.galley.domain.llm.Quotas;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many ask at the same moment. */
class QuotasAtOnceTest {
    private static final int ASKERS = 100;
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static long granted(Callable<Boolean> ask) throws Exception {
        var asks = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < ASKERS; i++) {
            asks.add(ask);
        }
        long granted = 0;
        try (var threads = Executors.newFixedThreadPool(6)) { // as many as the pool has connections for
            for (var answer : threads.invokeAll(asks)) {
                granted += answer.get() ? 1 : 0;
            }
        }
        return granted;
    }

    @Test
    void of_a_hundred_who_ask_at_once_exactly_ten_get_something() throws Exception {
        var quotas = new JdbiQuotas(postgres.sql());
        var key = new AtomicLong();
        var ada = new UserId(new UUID(1, 1));
        var ten = new Quota("photos", 10, Duration.ofHours(24));
        assertThat(granted(() -> postgres.sql().write(
                () -> quotas.take(ada, ten, "k" + key.incrementAndGet(), NOW) instanceof Quotas.Verdict.Taken)))
                .isEqualTo(10);
    }

    @Test
    void of_a_hundred_who_ask_at_once_exactly_so_many_get_of_a_budget_as_are_in_it() throws Exception {
        var random = new AtomicLong();
        var model = new ModelName("test", "one");
        var seven = Allowance.of(50, 700);
        assertThat(granted(() -> new JdbiBudgets(postgres.sql(), new Ids(() -> NOW, () -> random.addAndGet(16)))
                .take(model, seven, 100) instanceof Budgets.Verdict.Taken))
                .isEqualTo(7);
    }

    @Test
    void what_a_failed_command_took_is_not_taken() {
        var quotas = new JdbiQuotas(postgres.sql());
        var grace = new UserId(new UUID(1, 2));
        var one = new Quota("photos", 1, Duration.ofHours(24));
        try {
            postgres.sql().write(() -> {
                quotas.take(grace, one, "a", NOW);
                throw new IllegalStateException("as it were");
            });
        } catch (IllegalStateException expected) {
            // it failed
        }
        assertThat(postgres.sql().write(() -> quotas.take(grace, one, "b", NOW))).isInstanceOf(
                Quotas.Verdict.Taken.class);
    }
}
