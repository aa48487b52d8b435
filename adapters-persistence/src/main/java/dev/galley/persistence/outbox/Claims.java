package dev.galley.persistence.outbox;

import static java.util.stream.Collectors.groupingBy;

import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.postgresql.PGStatement;

/**
 * Which deliveries are whose. A claim takes, for each aggregate, what is due first and what comes after it; nothing is
 * taken while an earlier event about the same aggregate is undelivered, be it claimed by another relay or waiting for its
 * next attempt. Only a dead letter is passed by.
 *
 * <p>Claims and acknowledgements do not wait for the disk: a server that loses one in a crash delivers once more.
 */
final class Claims {
    /** Longer than any subscriber takes. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    private static final int MOST_AGGREGATES = 128;
    private static final int MOST_OF_ONE = 64;

    /** Deliveries to one subscriber about one aggregate, in order. */
    record Run(List<Delivery> deliveries, Instant until) {}

    private final Sql sql;
    private final Clock clock;

    @Inject
    Claims(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Which of these have something due. One that is held up by an earlier event may be among them. */
    Set<String> due(Collection<String> subscribers) {
        return sql.read(() -> sql.handle()
                .createQuery("""
                        SELECT s FROM unnest(:subscribers) s WHERE EXISTS (
                            SELECT FROM outbox WHERE subscriber = s AND dead_since IS NULL AND due <= :now
                                AND (claimed_until IS NULL OR claimed_until <= :now))
                        """)
                .bindArray("subscribers", String.class, List.copyOf(subscribers))
                .bind("now", clock.instant())
                .mapTo(String.class)
                .set());
    }

    /**
     * Where a claim has run out, its relay died, and one event of that run may have killed it: such events are claimed one
     * by one, so that none but the culprit collects attempts.
     *
     * @param claim the name of this claim; if its fate remains unknown, {@link #giveUp} it
     */
    List<Run> claim(String subscriber, long claim) {
        var now = clock.instant();
        var until = now.plus(CLAIM);
        var claimed = sql.atOnce(() -> sql.handle()
                .createQuery("""
                        WITH head AS MATERIALIZED (
                            SELECT id, aggregate, CASE WHEN claimed_until IS NULL THEN :run ELSE 1 END AS most
                            FROM outbox o
                            WHERE subscriber = :subscriber AND dead_since IS NULL AND due <= :now
                                AND (claimed_until IS NULL OR claimed_until <= :now)
                                AND id = (SELECT min(id) FROM outbox e WHERE e.subscriber = o.subscriber
                                    AND e.aggregate = o.aggregate AND e.dead_since IS NULL)
                            ORDER BY due, id LIMIT :aggregates FOR UPDATE SKIP LOCKED),
                        run AS MATERIALIZED (
                            SELECT next.id FROM head CROSS JOIN LATERAL (
                                SELECT f.id FROM outbox f WHERE f.subscriber = :subscriber
                                    AND f.aggregate = head.aggregate AND f.dead_since IS NULL AND f.id >= head.id
                                ORDER BY f.id LIMIT head.most) next)
                        UPDATE outbox SET
                            claim = :claim, claimed_until = :until,
                            attempts = attempts + CASE WHEN id = ANY(ARRAY(SELECT id FROM head)) THEN 1 ELSE 0 END
                        WHERE id = ANY(ARRAY(SELECT id FROM run))
                            AND (SELECT set_config('synchronous_commit', 'off', true)) IS NOT NULL
                        RETURNING id, subscriber, aggregate, type, payload, published, claim,
                            attempts + CASE WHEN id = ANY(ARRAY(SELECT id FROM head)) THEN 0 ELSE 1 END AS attempt
                        """)
                .addCustomizer(PLANNED_ANEW)
                .bind("subscriber", subscriber)
                .bind("claim", claim)
                .bind("aggregates", MOST_AGGREGATES)
                .bind("run", MOST_OF_ONE)
                .bind("now", now)
                .bind("until", until)
                .map((row, _) -> new Delivery(
                        row.getLong("id"),
                        row.getString("subscriber"),
                        row.getString("aggregate"),
                        row.getString("type"),
                        row.getString("payload"),
                        row.getObject("published", OffsetDateTime.class).toInstant(),
                        row.getInt("attempt"),
                        row.getLong("claim")))
                .list());
        return claimed.stream()
                .sorted(Comparator.comparingLong(Delivery::id))
                .collect(groupingBy(Delivery::aggregate, LinkedHashMap::new, Collectors.toList()))
                .values().stream()
                .map(run -> new Run(run, until))
                .toList();
    }

    /** Changes nothing for those whose claim has run out and been taken over. Answers how many were acknowledged. */
    int acknowledge(Collection<Delivery> delivered) {
        return sql.atOnce(() -> acknowledgeHere(delivered, "off"));
    }

    /** The same as part of the current transaction. */
    int acknowledgeHere(Collection<Delivery> delivered) {
        return acknowledgeHere(delivered, "on");
    }

    private int acknowledgeHere(Collection<Delivery> delivered, String durably) {
        return sql.handle()
                .createUpdate("""
                        DELETE FROM outbox o USING unnest(:ids, :claims) AS d (id, claim)
                        WHERE o.id = ANY(:ids) AND o.id = d.id AND o.claim = d.claim
                            AND (SELECT set_config('synchronous_commit', :durably, true)) IS NOT NULL
                        """)
                .addCustomizer(PLANNED_ANEW)
                .bindArray("ids", Long.class, delivered.stream().map(Delivery::id).toList())
                .bindArray("claims", Long.class, delivered.stream().map(Delivery::claim).toList())
                .bind("durably", durably)
                .execute();
    }

    /** Changes nothing if the claim has run out and been taken over. */
    void putOff(Delivery failed, String why, Instant due, boolean dead) {
        sql.atOnce(() -> sql.handle()
                .createUpdate("""
                        UPDATE outbox SET claim = NULL, claimed_until = NULL, attempts = :attempt, failure = :why,
                            due = :due, dead_since = CASE WHEN :dead THEN :now END
                        WHERE id = :id AND claim = :claim
                        """)
                .bind("attempt", failed.attempt())
                .bind("why", why)
                .bind("due", due)
                .bind("dead", dead)
                .bind("now", clock.instant())
                .bind("id", failed.id())
                .bind("claim", failed.claim())
                .execute());
    }

    /** For a claim that may have been made although the answer never came. */
    void giveUp(String subscriber, long claim) {
        sql.atOnce(() -> sql.handle()
                .createUpdate("""
                        UPDATE outbox SET claim = NULL, claimed_until = NULL
                        WHERE subscriber = :subscriber AND dead_since IS NULL AND claim = :claim
                        """)
                .addCustomizer(PLANNED_ANEW)
                .bind("subscriber", subscriber)
                .bind("claim", claim)
                .execute());
    }

    /** Gives back what was not tried. */
    void release(Collection<Delivery> untried) {
        sql.atOnce(() -> sql.handle()
                .createUpdate("""
                        UPDATE outbox SET claim = NULL, claimed_until = NULL
                        WHERE id = ANY(:ids) AND claim = ANY(:claims)
                        """)
                .addCustomizer(PLANNED_ANEW)
                .bindArray("ids", Long.class, untried.stream().map(Delivery::id).toList())
                .bindArray("claims", Long.class, untried.stream().map(Delivery::claim).toList())
                .execute());
    }

    /** A plan made while the table was empty would be kept, and read the whole table once it is not. */
    private static final StatementCustomizer PLANNED_ANEW = new StatementCustomizer() {
        @Override
        public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    };
}
