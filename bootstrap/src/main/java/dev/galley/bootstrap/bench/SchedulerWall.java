package dev.galley.bootstrap.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.galley.persistence.sql.Database;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** What db-scheduler does without Galley, set up as Galley sets it up: the limit of the library that jobs stand on. */
final class SchedulerWall {
    private static final int AT_ONCE = 16;
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Database database;

    SchedulerWall(Database database) {
        this.database = database;
        database.writes().useHandle(handle -> handle.execute(
                "CREATE TABLE IF NOT EXISTS bench_job (LIKE job INCLUDING ALL)"));
    }

    /** So many one-time tasks that do nothing lie there and are due; how many a second it runs. */
    double ranPerSecond(int tasks) {
        database.writes().useHandle(handle -> handle.execute("""
                INSERT INTO bench_job (task_name, task_instance, execution_time, picked, version)
                SELECT 'nothing', n::text, now(), false, 1 FROM generate_series(1, ?) n
                """, tasks));
        var done = new CountDownLatch(tasks);
        var nothing = Tasks.oneTime("nothing").execute((_, _) -> done.countDown());
        var scheduler = Scheduler.create(database.pool(), nothing)
                .tableName("bench_job")
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .threads(AT_ONCE)
                .executorService(Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory()))
                .pollUsingLockAndFetch(0.5, 4.0)
                .pollingInterval(LOOK)
                .build();
        long began = System.nanoTime();
        scheduler.start();
        try {
            if (!done.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(done.getCount() + " tasks did not run in " + LIMIT);
            }
            return tasks / ((System.nanoTime() - began) / 1e9);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            scheduler.stop();
        }
    }
}
