package dev.galley.persistence.llm;

import dev.galley.domain.kernel.Ids;
import dev.galley.domain.llm.Budgets;
import dev.galley.domain.llm.BudgetsContract;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiBudgetsTest implements BudgetsContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private static final AtomicLong RANDOM = new AtomicLong();

    private Instant now = Instant.parse("2026-11-21T10:00:00Z");

    @Override
    public Budgets budgets() {
        return new JdbiBudgets(
                postgres.sql(), new Ids(() -> now, () -> RANDOM.addAndGet(16)), Optional.of(() -> now));
    }

    @Override
    public Budgets ofAnotherNode() {
        return budgets();
    }

    @Override
    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public int calls() {
        return Integer.getInteger("galley.budget.calls", 200);
    }
}
