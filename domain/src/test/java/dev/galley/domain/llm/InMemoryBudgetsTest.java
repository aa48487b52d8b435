package dev.galley.domain.llm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

class InMemoryBudgetsTest implements BudgetsContract {
    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final InMemoryBudgets budgets = new InMemoryBudgets(() -> now);

    @Override
    public Budgets budgets() {
        return budgets;
    }

    @Override
    public Budgets ofAnotherNode() {
        return budgets;
    }

    @Override
    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** The same on a database: {@code JdbiBudgetsAtLengthTest}. */
    @Test
    void a_million_asks_break_no_minute_and_use_95_in_100_of_what_is_allowed(TestReporter reporter) {
        reporter.publishEntry("figures", new BudgetSimulation(List.of(budgets, budgets), this::pass).run(1_000_000));
    }
}
