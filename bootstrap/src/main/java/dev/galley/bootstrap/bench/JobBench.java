package dev.galley.bootstrap.bench;

import dev.galley.application.job.JobKind;
import dev.galley.domain.kernel.Ids;
import dev.galley.persistence.job.JobWorkers;
import dev.galley.persistence.job.ScheduledJobs;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.Doorbell;
import dev.galley.persistence.sql.Notifications;
import dev.galley.persistence.sql.Sql;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Jobs that do nothing, put together as the product puts them together. */
final class JobBench implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    /** What such a job needs to know. */
    public record Nothing(long number) {}

    private static final JobWorkers.Meter UNMEASURED = new JobWorkers.Meter() {
        @Override
        public void ran(String job, Duration late, Duration took) {}

        @Override
        public void failed(String job, boolean dead) {
            throw new IllegalStateException("a job of the benchmark failed");
        }
    };

    private final Clock clock = Clock.systemUTC();
    private final Database database;
    private final Sql sql;
    private final Notifications notifications;
    private final Set<JobKind> kinds = Set.of(
            new JobKind.OneOff<>("bench", Nothing.class, () -> this::ran, false));
    private volatile CountDownLatch done = new CountDownLatch(0);
    private volatile long ranNanos;

    JobBench(Database database) {
        this.database = database;
        sql = new Sql(database);
        notifications = new Notifications(database, new Ids(clock, new SecureRandom()::nextLong));
    }

    private void ran(Nothing nothing) {
        ranNanos = System.nanoTime();
        done.countDown();
    }

    /** So many jobs lie there and are due; how many a second are run once somebody runs them. */
    double backlogPerSecond(int jobs) {
        var bell = new ScheduledJobs.Bell(new Doorbell(notifications, "galley_job_" + System.nanoTime()));
        var scheduled = new ScheduledJobs(sql, kinds, bell, clock);
        done = new CountDownLatch(jobs);
        int perTransaction = 500;
        for (int from = 0; from < jobs; from += perTransaction) {
            int first = from;
            sql.write(() -> {
                for (int i = first; i < Math.min(jobs, first + perTransaction); i++) {
                    scheduled.schedule("bench-" + i, new Nothing(i), clock.instant());
                }
                return first;
            });
        }
        long began = System.nanoTime();
        try (var workers = new JobWorkers(database, sql, kinds, bell, clock, UNMEASURED)) {
            workers.start();
            await();
            return jobs / ((System.nanoTime() - began) / 1e9);
        }
    }

    /** One job at a time into the silence: how long from before its transaction until it runs. */
    Histogram pickUp(int jobs, Duration apart) {
        var bell = new ScheduledJobs.Bell(new Doorbell(notifications, "galley_job_" + System.nanoTime()));
        var scheduled = new ScheduledJobs(sql, kinds, bell, clock);
        notifications.start();
        var waited = new Histogram();
        try (var workers = new JobWorkers(database, sql, kinds, bell, clock, UNMEASURED)) {
            workers.start();
            for (int i = 0; i < jobs; i++) {
                int number = i;
                done = new CountDownLatch(1);
                long began = System.nanoTime();
                sql.write(() -> {
                    scheduled.schedule("bench-" + number, new Nothing(number), clock.instant());
                    return number;
                });
                await();
                if (i >= jobs / 10) { // until then it warms up
                    waited.record(ranNanos - began);
                }
                ServerProcess.pause(apart.toMillis());
            }
        }
        return waited;
    }

    private void await() {
        try {
            if (!done.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(done.getCount() + " jobs did not run in " + LIMIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        notifications.close();
    }
}
