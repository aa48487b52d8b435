package dev.galley.persistence.llm;

import dev.galley.domain.kernel.Ids;
import dev.galley.domain.llm.Allowance;
import dev.galley.domain.llm.Budgets;
import dev.galley.domain.llm.ModelName;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Each use is a row, and whoever wants to use a model takes a turn. The time is the database's, so that nodes whose clocks
 * disagree count the same minute.
 */
public final class JdbiBudgets implements Budgets {
    private final Sql sql;
    private final Ids ids;
    /** For tests whose time passes as they like. */
    private final Optional<InstantSource> clock;

    @Inject
    public JdbiBudgets(Sql sql, Ids ids) {
        this(sql, ids, Optional.empty());
    }

    JdbiBudgets(Sql sql, Ids ids, Optional<InstantSource> clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    private record Came(boolean taken, long waitMicros) {}

    @Override
    public Verdict take(ModelName model, Allowance allowance, int tokens) {
        var id = ids.next();
        var came = sql.write(() -> {
            sql.handle().execute("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", "llm-budget/" + model);
            return taken(id, model, allowance, tokens);
        });
        return came.taken
                ? new Verdict.Taken(id)
                : new Verdict.Spent(Duration.ofNanos(Math.max(1, came.waitMicros) * 1_000));
    }

    private Came taken(UUID id, ModelName model, Allowance allowance, int tokens) {
        return sql.handle()
                .createQuery("""
                        WITH moment AS MATERIALIZED (
                            SELECT greatest(coalesce(CAST(:now AS timestamptz), clock_timestamp()),
                                (SELECT max(at) FROM llm_budget_use WHERE model = :model)) AS now),
                        gone AS (
                            DELETE FROM llm_budget_use WHERE id IN (
                                SELECT id FROM llm_budget_use
                                WHERE model = :model AND at <= (SELECT now FROM moment) - CAST(:window AS interval) * 2
                                ORDER BY at LIMIT 100)),
                        used AS MATERIALIZED (
                            SELECT at,
                                row_number() OVER (ORDER BY at, id) AS nth,
                                sum(tokens) OVER (ORDER BY at, id) AS upto,
                                count(*) OVER () AS requests,
                                sum(tokens) OVER () AS total
                            FROM llm_budget_use
                            WHERE model = :model AND at > (SELECT now FROM moment) - CAST(:window AS interval)),
                        fits AS (
                            SELECT NOT EXISTS (SELECT FROM used)
                                OR coalesce((SELECT requests FROM used LIMIT 1) < CAST(:requests AS integer), true)
                                AND coalesce((SELECT total FROM used LIMIT 1) + :tokens <= CAST(:most AS integer), true)
                                AS yes),
                        taken AS (
                            INSERT INTO llm_budget_use (id, model, at, tokens)
                            SELECT :id, :model, now, :tokens FROM moment, fits WHERE yes)
                        SELECT yes AS taken,
                            CAST(coalesce(extract(epoch FROM coalesce(
                                (SELECT min(at) FROM used
                                 WHERE coalesce(requests - nth < CAST(:requests AS integer), true)
                                    AND coalesce(total - upto + :tokens <= CAST(:most AS integer), true)),
                                (SELECT max(at) FROM used))
                                + CAST(:window AS interval) - now) * 1000000, 0) AS bigint) AS wait_micros
                        FROM moment, fits
                        """)
                .bind("now", clock.map(it -> it.instant().toString()).orElse(null))
                .bind("window", Allowance.WINDOW.toString())
                .bind("id", id)
                .bind("model", model.toString())
                .bind("tokens", tokens)
                .bind("requests", orNull(allowance.requests()))
                .bind("most", orNull(allowance.tokens()))
                .map((row, _) -> new Came(row.getBoolean("taken"), row.getLong("wait_micros")))
                .one();
    }

    private static @Nullable Integer orNull(OptionalInt limit) {
        return limit.isPresent() ? limit.getAsInt() : null;
    }

    @Override
    public void settle(ModelName model, UUID id, int tokens) {
        sql.write(() -> sql.handle()
                .createUpdate("UPDATE llm_budget_use SET tokens = :tokens WHERE id = :id")
                .bind("tokens", tokens)
                .bind("id", id)
                .execute());
    }
}
