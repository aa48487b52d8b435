package dev.galley.persistence.llm;

import dev.galley.domain.llm.Account;
import dev.galley.domain.llm.CallId;
import dev.galley.domain.llm.Ledger;
import dev.galley.domain.llm.Outcome;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

public final class JdbiLedger implements Ledger {

    private final Sql sql;

    @Inject
    public JdbiLedger(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void open(Opened call) {
        insert(call, Optional.empty());
    }

    @Override
    public void note(Opened call, Noted what) {
        insert(call, Optional.of(what.name()));
    }

    private void insert(Opened call, Optional<String> outcome) {
        sql.write(() -> sql.handle()
                .createUpdate("""
                        INSERT INTO llm_call (id, question, number, user_id, tier, use, model, prompt, at,
                            reserved_tokens, cost_micros, outcome)
                        VALUES (:id, :question, :number, CAST(:user AS uuid), :tier, :use, :model, :prompt, :at,
                            :reserved, :cost, :outcome)
                        ON CONFLICT (id) DO NOTHING
                        """)
                .bind("id", call.id().value())
                .bind("question", call.question())
                .bind("number", call.number())
                .bind("user", call.account().person().map(it -> it.value().toString()).orElse(null))
                .bind("tier", call.account() instanceof Account.Person(_, var tier) ? tier.name() : null)
                .bind("use", call.use().name())
                .bind("model", call.model().toString())
                .bind("prompt", call.prompt())
                .bind("at", call.at())
                .bind("reserved", call.reservedTokens())
                .bind("cost", call.reservedMicros().filter(_ -> outcome.isEmpty()).orElse(null))
                .bind("outcome", outcome.orElse(null))
                .execute());
    }

    @Override
    public void settle(CallId id, Settled how) {
        sql.write(() -> sql.handle()
                .createUpdate("""
                        UPDATE llm_call SET outcome = :outcome, input_tokens = :in, output_tokens = :out,
                            estimated = :estimated, cost_micros = :cost, took_millis = :took
                        WHERE id = :id AND outcome IS NULL
                        """)
                .bind("id", id.value())
                .bind("outcome", how.outcome().name())
                .bind("in", how.inputTokens())
                .bind("out", how.outputTokens())
                .bind("estimated", how.estimated())
                .bind("cost", how.costMicros().orElse(null))
                .bind("took", (int) Math.min(Integer.MAX_VALUE, how.took().toMillis()))
                .execute());
    }

    @Override
    public int settleLost(Instant openedBefore) {
        return sql.write(() -> sql.handle()
                .createUpdate("""
                        UPDATE llm_call SET outcome = :lost, input_tokens = reserved_tokens, estimated = true
                        WHERE outcome IS NULL AND at < :before
                        """)
                .bind("lost", Outcome.CANCELLED.name())
                .bind("before", openedBefore)
                .execute());
    }

    @Override
    public int forget(Instant before, int most) {
        return sql.write(() -> sql.handle()
                .createUpdate("""
                        DELETE FROM llm_call WHERE id IN (
                            SELECT id FROM llm_call WHERE at < :before ORDER BY at LIMIT :most)
                        """)
                .bind("before", before)
                .bind("most", most)
                .execute());
    }
}
