package dev.galley.persistence.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.application.job.Job;
import dev.galley.application.job.JobKind;
import dev.galley.domain.kernel.StaleWrite;
import dev.galley.persistence.sql.Json;
import dev.galley.persistence.sql.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** What happens to one job from being picked to being done, put off or given up. */
final class JobRun<P> {
    static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    static final Duration LONGEST_PAUSE_WHILE_AWAY = Duration.ofMinutes(2);
    static final int ATTEMPTS = 15; // the last one about four hours after the first

    private static final int RACES = 3;

    /** As it was picked: whoever changes it meanwhile changes the version. */
    record Picked(String key, long version, Instant due, int failures) {}

    private final Sql sql;
    private final Clock clock;
    private final String name;
    private final Class<P> payload;
    private final Supplier<? extends Job<? super P>> job;
    private final boolean once;

    JobRun(Sql sql, Clock clock, JobKind.OneOff<P> kind) {
        this.sql = sql;
        this.clock = clock;
        name = kind.name();
        payload = kind.payload();
        job = kind.job();
        once = kind.once();
    }

    String name() {
        return name;
    }

    void run(String json, Picked picked) {
        var data = Json.read(json, payload);
        if (once) {
            runAndComplete(data, picked, RACES);
        } else {
            job.get().run(data);
            sql.atOnce(() -> complete(picked));
        }
    }

    private void runAndComplete(P data, Picked picked, int attemptsLeft) {
        try {
            sql.write(() -> {
                if (complete(picked) == 0) {
                    return false; // moved, cancelled, or taken for dead and given to another node
                }
                job.get().run(data);
                return true;
            });
        } catch (StaleWrite lost) {
            if (attemptsLeft <= 1) {
                throw lost;
            }
            runAndComplete(data, picked, attemptsLeft - 1);
        }
    }

    private int complete(Picked picked) {
        return sql.handle()
                .createUpdate("DELETE FROM job WHERE task_name = :name AND task_instance = :key AND version = :version")
                .bind("name", name)
                .bind("key", picked.key)
                .bind("version", picked.version)
                .execute();
    }

    /** What became of a job that failed. */
    enum Failed {
        PUT_OFF, GIVEN_UP,
        /** It had been moved, cancelled or taken over meanwhile, or somebody else has written it down: nothing is changed. */
        NOT_OURS
    }

    /** @param isAway whether something that Galley depends on was away: then it is not given up, and is tried again soon */
    Failed failed(Picked picked, String why, boolean isAway) {
        int attempts = isAway ? Math.min(picked.failures + 1, ATTEMPTS - 2) : picked.failures + 1;
        if (attempts >= ATTEMPTS) {
            return giveUp(picked, attempts, why) ? Failed.GIVEN_UP : Failed.NOT_OURS;
        }
        int changed = sql.atOnce(() -> sql.handle()
                .createUpdate("""
                        UPDATE job SET picked = false, picked_by = NULL, last_heartbeat = NULL, last_failure = :now,
                            consecutive_failures = :attempts, execution_time = :due, version = version + 1
                        WHERE task_name = :name AND task_instance = :key AND version = :version
                        """)
                .bind("now", clock.instant())
                .bind("attempts", attempts)
                .bind("due", clock.instant().plus(isAway ? pauseWhileAway(attempts) : pauseAfter(attempts)))
                .bind("name", name)
                .bind("key", picked.key)
                .bind("version", picked.version)
                .execute());
        return changed > 0 ? Failed.PUT_OFF : Failed.NOT_OURS;
    }

    static Duration pauseAfter(int attempts) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** Whoever waits for it has it soon after all is well again. */
    static Duration pauseWhileAway(int attempts) {
        var pause = pauseAfter(attempts);
        return pause.compareTo(LONGEST_PAUSE_WHILE_AWAY) > 0 ? LONGEST_PAUSE_WHILE_AWAY : pause;
    }

    private boolean giveUp(Picked picked, int attempts, String why) {
        return sql.atOnce(() -> sql.handle()
                .createUpdate("""
                        WITH dead AS (
                            DELETE FROM job WHERE task_name = :name AND task_instance = :key AND version = :version
                            RETURNING task_name, task_instance, task_data, execution_time)
                        INSERT INTO dead_job (name, key, payload, due, attempts, failure, dead_since)
                        SELECT task_name, task_instance, coalesce(task_data, ''), execution_time, :attempts, :why, :now
                        FROM dead
                        """)
                .bind("name", name)
                .bind("key", picked.key)
                .bind("version", picked.version)
                .bind("attempts", attempts)
                .bind("why", why)
                .bind("now", clock.instant())
                .execute()) > 0;
    }

    static String text(byte[] json) {
        return new String(json, UTF_8);
    }
}
