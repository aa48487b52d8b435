package dev.galley.persistence.outbox;

import dev.galley.persistence.sql.Doorbell;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What is in the outbox, for figures and for those who look after it. */
public final class OutboxState {
    /**
     * @param waiting not delivered yet, dead letters not counted
     * @param retried of these, how many have failed before
     * @param lag how long the oldest of them has been waiting
     */
    public record Figures(String subscriber, long waiting, long retried, long dead, Duration lag) {}

    /** @param failure why its last attempt failed */
    public record DeadLetter(
            long id,
            String subscriber,
            String aggregate,
            String type,
            String payload,
            int attempts,
            String failure,
            Instant published,
            Instant deadSince) {}

    private final Sql sql;
    private final Doorbell doorbell;
    private final Clock clock;

    @Inject
    public OutboxState(Sql sql, Doorbell doorbell, Clock clock) {
        this.sql = sql;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    /** One entry for each subscriber that has something in the outbox. Reads all of it. */
    public List<Figures> figures() {
        return sql.read(() -> sql.handle()
                .createQuery("""
                        SELECT subscriber,
                            count(*) FILTER (WHERE dead_since IS NULL) AS waiting,
                            count(*) FILTER (WHERE dead_since IS NULL AND failure IS NOT NULL) AS retried,
                            count(dead_since) AS dead,
                            coalesce(extract(epoch FROM :now - min(published) FILTER (WHERE dead_since IS NULL)), 0)
                                AS lag_seconds
                        FROM outbox GROUP BY subscriber ORDER BY subscriber
                        """)
                .bind("now", clock.instant())
                .map((row, _) -> new Figures(
                        row.getString("subscriber"),
                        row.getLong("waiting"),
                        row.getLong("retried"),
                        row.getLong("dead"),
                        Duration.ofMillis(Math.max(0, Math.round(row.getDouble("lag_seconds") * 1_000)))))
                .list());
    }

    /** The latest first. */
    public List<DeadLetter> deadLetters(int most) {
        return sql.read(() -> sql.handle()
                .createQuery("""
                        SELECT id, subscriber, aggregate, type, payload, attempts, failure, published, dead_since
                        FROM outbox WHERE dead_since IS NOT NULL ORDER BY dead_since DESC, id DESC LIMIT :most
                        """)
                .bind("most", most)
                .map(ConstructorMapper.of(DeadLetter.class))
                .list());
    }

    /**
     * Gives these dead letters another life, in their old place: before what waits about the same aggregate by now, and
     * after what was delivered without them. Answers how many there were.
     */
    public int retry(Collection<Long> ids) {
        return sql.write(() -> {
            var subscribers = sql.handle()
                    .createQuery("""
                            UPDATE outbox SET dead_since = NULL, attempts = 0, due = :now
                            WHERE id = ANY(:ids) AND dead_since IS NOT NULL RETURNING subscriber
                            """)
                    .bindArray("ids", Long.class, List.copyOf(ids))
                    .bind("now", clock.instant())
                    .mapTo(String.class)
                    .list();
            sql.afterCommit(() -> doorbell.ring(Set.copyOf(subscribers)));
            return subscribers.size();
        });
    }
}
