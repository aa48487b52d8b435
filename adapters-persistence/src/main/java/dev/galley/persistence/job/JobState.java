package dev.galley.persistence.job;

import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What is still to be done, for figures and for those who look after it. */
public final class JobState {
    /**
     * @param lag by how much the most belated one is late
     * @param failing how many have failed at their last attempt, and will be tried again
     */
    public record Figures(long scheduled, long due, long running, long failing, long dead, Duration lag) {}

    /** @param failure why its last attempt failed */
    public record DeadJob(
            long id,
            String name,
            String key,
            String payload,
            int attempts,
            String failure,
            Instant due,
            Instant deadSince) {}

    private final Sql sql;
    private final ScheduledJobs.Bell bell;
    private final Clock clock;

    @Inject
    public JobState(Sql sql, ScheduledJobs.Bell bell, Clock clock) {
        this.sql = sql;
        this.bell = bell;
        this.clock = clock;
    }

    public Figures figures() {
        return sql.read(() -> sql.handle()
                .createQuery("""
                        SELECT count(*) AS scheduled,
                            count(*) FILTER (WHERE NOT picked AND execution_time <= :now) AS due,
                            count(*) FILTER (WHERE picked) AS running,
                            count(*) FILTER (WHERE consecutive_failures > 0) AS failing,
                            (SELECT count(*) FROM dead_job) AS dead,
                            coalesce(extract(epoch FROM :now - min(execution_time) FILTER (WHERE NOT picked)), 0) AS lag
                        FROM job
                        """)
                .bind("now", clock.instant())
                .map((row, _) -> new Figures(
                        row.getLong("scheduled"),
                        row.getLong("due"),
                        row.getLong("running"),
                        row.getLong("failing"),
                        row.getLong("dead"),
                        Duration.ofMillis(Math.max(0, Math.round(row.getDouble("lag") * 1_000)))))
                .one());
    }

    /** The latest first. */
    public List<DeadJob> deadJobs(int most) {
        return sql.read(() -> sql.handle()
                .createQuery("SELECT * FROM dead_job ORDER BY id DESC LIMIT :most")
                .bind("most", most)
                .map((row, _) -> new DeadJob(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("key"),
                        JobRun.text(row.getBytes("payload")),
                        row.getInt("attempts"),
                        row.getString("failure"),
                        row.getTimestamp("due").toInstant(),
                        row.getTimestamp("dead_since").toInstant()))
                .list());
    }

    /**
     * Has these run again now. One whose key has been scheduled anew meanwhile stays dead, since that one is newer.
     * Answers how many there were.
     */
    public int retry(Collection<Long> ids) {
        return sql.write(() -> {
            int revived = sql.handle()
                    .createUpdate("""
                            WITH revived AS (
                                INSERT INTO job (task_name, task_instance, task_data, execution_time, picked, version)
                                SELECT DISTINCT ON (name, key) name, key, payload, :now, false, 1
                                FROM dead_job WHERE id = ANY(:ids) ORDER BY name, key, id DESC
                                ON CONFLICT DO NOTHING RETURNING task_name, task_instance)
                            DELETE FROM dead_job d USING revived r
                            WHERE d.id = ANY(:ids) AND d.name = r.task_name AND d.key = r.task_instance
                            """)
                    .bind("now", clock.instant())
                    .bindArray("ids", Long.class, List.copyOf(ids))
                    .execute();
            sql.afterCommit(bell::ring);
            return revived;
        });
    }
}
