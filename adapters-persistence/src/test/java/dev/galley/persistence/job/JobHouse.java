package dev.galley.persistence.job;

import static org.awaitility.Awaitility.await;

import dev.galley.application.job.Job;
import dev.galley.application.job.JobKind;
import dev.galley.application.job.JobKind.OneOff;
import dev.galley.domain.kernel.Ids;
import dev.galley.persistence.sql.Doorbell;
import dev.galley.persistence.sql.Notifications;
import dev.galley.persistence.sql.PostgresExtension;
import dev.galley.persistence.sql.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Nodes with some jobs over one database that is empty before each test, and what came of them. */
final class JobHouse implements BeforeEachCallback, AfterEachCallback {
    record Ring(String timer, Optional<Integer> minutes) {}

    record Weigh(String bag) {}

    record Bake(int loaf) {}

    static final class Oops extends RuntimeException {}

    private static final AtomicLong DICE = new AtomicLong();

    final Sql sql;
    final Clock clock = Clock.systemUTC();
    final List<Ring> rung = new CopyOnWriteArrayList<>();
    final AtomicInteger failures = new AtomicInteger();
    final AtomicInteger dead = new AtomicInteger();
    Job<Ring> ring = rung::add;
    Job<Weigh> weigh = _ -> {};
    private final PostgresExtension postgres;
    private final List<AutoCloseable> open = new ArrayList<>();

    JobHouse(PostgresExtension postgres) {
        this.postgres = postgres;
        sql = postgres.sql();
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        execute("TRUNCATE job, dead_job");
    }

    @Override
    public void afterEach(ExtensionContext test) throws Exception {
        for (var some : open.reversed()) {
            some.close();
        }
    }

    /** A node that runs its jobs, and these besides. */
    Node working(JobKind... more) {
        return new Node(true, more);
    }

    /** A node that only writes them down. */
    Node resting(JobKind... more) {
        return new Node(false, more);
    }

    final class Node {
        final ScheduledJobs jobs;
        final JobState state;

        private Node(boolean works, JobKind... more) {
            Set<JobKind> kinds = new HashSet<>(Set.of(
                    new OneOff<>("ring", Ring.class, () -> payload -> ring.run(payload), false),
                    new OneOff<>("weigh", Weigh.class, () -> payload -> weigh.run(payload), true)));
            kinds.addAll(List.of(more));
            var notifications = new Notifications(
                    postgres.database(), new Ids(clock, () -> DICE.addAndGet(0x9E3779B97F4A7C15L)));
            var bell = new ScheduledJobs.Bell(new Doorbell(notifications, "galley_job"));
            jobs = new ScheduledJobs(sql, kinds, bell, clock);
            state = new JobState(sql, bell, clock);
            if (works) {
                var workers = new JobWorkers(
                        postgres.database(), sql, kinds, bell, clock, meter(), Duration.ofSeconds(10));
                open.add(notifications);
                open.add(workers);
                notifications.start();
                workers.start();
            }
        }

        void schedule(String key, Object payload, Instant when) {
            sql.write(() -> {
                jobs.schedule(key, payload, when);
                return "";
            });
        }
    }

    private JobWorkers.Meter meter() {
        return new JobWorkers.Meter() {
            @Override
            public void ran(String job, Duration late, Duration took) {}

            @Override
            public void failed(String job, boolean gaveUp) {
                failures.incrementAndGet();
                dead.addAndGet(gaveUp ? 1 : 0);
            }
        };
    }

    static Ring ring(String timer) {
        return new Ring(timer, Optional.of(3));
    }

    Instant now() {
        return clock.instant();
    }

    void awaitNothingLeft() {
        await().until(() -> count("SELECT count(*) FROM job") == 0);
    }

    long count(String query) {
        return postgres.jdbi().withHandle(handle -> handle.select(query).mapTo(Long.class).one());
    }

    void execute(String statement) {
        postgres.jdbi().useHandle(handle -> handle.execute(statement));
    }
}
