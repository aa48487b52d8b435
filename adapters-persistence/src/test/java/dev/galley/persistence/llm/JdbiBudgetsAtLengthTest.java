package dev.galley.persistence.llm;

import dev.galley.domain.kernel.Ids;
import dev.galley.domain.llm.BudgetSimulation;
import dev.galley.domain.llm.Budgets;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.PostgresExtension;
import dev.galley.persistence.sql.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Goal B4 where two nodes have nothing in common but the database. With {@code -Dgalley.budget.calls=1000000} at full length,
 * which takes a quarter of an hour: what was found is told each 100,000 calls.
 */
class JdbiBudgetsAtLengthTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final int CALLS = Integer.getInteger("galley.budget.calls", 4_000);
    private static final int TOLD = 100_000;

    private final AtomicLong random = new AtomicLong();
    private Instant now = Instant.parse("2026-11-21T10:00:00Z");

    private Budgets node(Database database) {
        return new JdbiBudgets(new Sql(database), new Ids(() -> now, () -> random.addAndGet(16)), Optional.of(
                () -> now));
    }

    @Test
    void two_nodes_break_no_minute_and_use_95_in_100_of_what_is_allowed(TestReporter reporter) {
        try (var other = Database.open(Database.Settings.of(postgres.url()))) {
            var nodes = List.of(node(postgres.database()), node(other));
            var simulation = new BudgetSimulation(nodes, time -> now = now.plus(time));
            for (int left = CALLS; left > 0; left -= TOLD) {
                reporter.publishEntry("figures", simulation.run(Math.min(TOLD, left)));
            }
        }
    }
}
