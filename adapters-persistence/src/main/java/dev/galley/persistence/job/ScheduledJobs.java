package dev.galley.persistence.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.application.job.JobKind;
import dev.galley.application.job.Jobs;
import dev.galley.persistence.sql.Doorbell;
import dev.galley.persistence.sql.Json;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes jobs into the current transaction, and rings for those that are due right after it. */
public final class ScheduledJobs implements Jobs {
    /** The bell that {@link JobWorkers} listen to. */
    public record Bell(Doorbell doorbell) {
        static final String NAME = "job";

        void ring() {
            doorbell.ring(Set.of(NAME));
        }
    }

    private final Sql sql;
    private final Map<Class<?>, String> names;
    private final Bell bell;
    private final Clock clock;

    @Inject
    public ScheduledJobs(Sql sql, Set<JobKind> kinds, Bell bell, Clock clock) {
        this.sql = sql;
        this.bell = bell;
        this.clock = clock;
        names = kinds.stream()
                .filter(JobKind.OneOff.class::isInstance)
                .map(kind -> (JobKind.OneOff<?>) kind)
                .collect(Collectors.toUnmodifiableMap(JobKind.OneOff::payload, JobKind.OneOff::name));
    }

    private String name(Class<?> payload) {
        return Optional.ofNullable(names.get(payload))
                .orElseThrow(() -> new IllegalArgumentException("no job is wired for " + payload.getName()));
    }

    @Override
    public void schedule(String key, Object payload, Instant when) {
        write(sql, name(payload.getClass()), key, Json.write(payload).getBytes(UTF_8), when);
        if (!when.isAfter(clock.instant().plus(JobWorkers.LOOK))) {
            sql.afterCommit(() -> ringAt(when));
        }
    }

    private void ringAt(Instant when) {
        var pause = Duration.between(clock.instant(), when);
        if (pause.isPositive()) {
            Thread.startVirtualThread(() -> {
                try {
                    Thread.sleep(pause);
                    bell.ring();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        } else {
            bell.ring();
        }
    }

    /** A version that changes tells whoever runs it now that it is not his any more. */
    static void write(Sql sql, String name, String key, byte[] payload, Instant when) {
        sql.handle()
                .createUpdate("""
                        INSERT INTO job (task_name, task_instance, task_data, execution_time, picked, version)
                        VALUES (:name, :key, :payload, :when, false, 1)
                        ON CONFLICT (task_name, task_instance) DO UPDATE SET
                            task_data = excluded.task_data, execution_time = excluded.execution_time, picked = false,
                            picked_by = NULL, last_heartbeat = NULL, consecutive_failures = 0, version = job.version + 1
                        """)
                .bind("name", name)
                .bind("key", key)
                .bind("payload", payload)
                .bind("when", when)
                .execute();
    }

    @Override
    public void cancel(Class<?> payload, String key) {
        sql.handle()
                .createUpdate("DELETE FROM job WHERE task_name = :name AND task_instance = :key AND NOT picked")
                .bind("name", name(payload))
                .bind("key", key)
                .execute();
    }
}
