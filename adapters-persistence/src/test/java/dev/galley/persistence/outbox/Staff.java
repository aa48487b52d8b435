package dev.galley.persistence.outbox;

import dev.galley.application.bus.Unavailable;
import dev.galley.application.job.JobKind;
import dev.galley.application.job.JobKind.OneOff;
import dev.galley.persistence.job.JobWorkers;
import dev.galley.persistence.job.ScheduledJobs;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.Doorbell;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/**
 * One node that works while its machine or its database dies: it changes pots, publishes that, schedules jobs, and
 * delivers and runs what it and others have left behind. What it was told to be done, and what it does outside the
 * database, it tells a ledger that survives both.
 */
final class Staff implements AutoCloseable {
    static final int POTS = 10;

    record Call(String pot, int count) {}

    record Weigh(String pot, int count) {}

    private final Kitchen kitchen;
    private final ScheduledJobs jobs;
    private final RelayWorkers relay;
    private final JobWorkers workers;
    private final Consumer<String> ledger;
    private final Clock clock;

    Staff(Database database, Clock clock, Consumer<String> ledger) {
        this.clock = clock;
        this.ledger = ledger;
        kitchen = new Kitchen(database, clock)
                .with("outside", event -> ledger.accept("D %s %d".formatted(event.pot(), event.count())))
                .withOnce("once", event -> insert("effect", event.pot(), event.count()));
        Set<JobKind> kinds = Set.of(
                new OneOff<>("call", Call.class, () -> call -> ledger.accept("J %s %d".formatted(call.pot, call.count)),
                        false),
                new OneOff<>("weigh", Weigh.class, () -> weigh -> insert("weighed", weigh.pot, weigh.count), true));
        var bell = new ScheduledJobs.Bell(new Doorbell(kitchen.notifications, "galley_job"));
        jobs = new ScheduledJobs(kitchen.sql, kinds, bell, clock);
        relay = kitchen.workers();
        workers = new JobWorkers(database, kitchen.sql, kinds, bell, clock, unmeasured(), Duration.ofMillis(500));
    }

    static void createTables(Jdbi jdbi) {
        jdbi.useHandle(handle -> handle.execute("""
                CREATE TABLE pot (name text PRIMARY KEY, count int NOT NULL);
                CREATE TABLE effect (place bigserial, pot text NOT NULL, count int NOT NULL);
                CREATE TABLE weighed (place bigserial, pot text NOT NULL, count int NOT NULL);
                INSERT INTO pot SELECT 'pot' || n, 0 FROM generate_series(0, ?) n""", POTS - 1));
    }

    private static JobWorkers.Meter unmeasured() {
        return new JobWorkers.Meter() {
            @Override
            public void ran(String job, Duration late, Duration took) {}

            @Override
            public void failed(String job, boolean dead) {}
        };
    }

    private int insert(String table, String pot, int count) {
        return kitchen.sql.write(() -> kitchen.sql.handle()
                .execute("INSERT INTO %s (pot, count) VALUES (?, ?)".formatted(table), pot, count));
    }

    void start() {
        kitchen.notifications.start();
        relay.start();
        workers.start();
    }

    /** Once more, and told to the ledger if the database says that it is done. */
    void work(Random dice) {
        var pot = "pot" + dice.nextInt(POTS);
        try {
            int count = kitchen.sql.write(() -> {
                int next = kitchen.sql.handle()
                        .createQuery("UPDATE pot SET count = count + 1 WHERE name = :pot RETURNING count")
                        .bind("pot", pot)
                        .mapTo(int.class)
                        .one();
                kitchen.outbox().publish(new Tasted(pot, next));
                jobs.schedule(pot + "/" + next, new Call(pot, next), clock.instant());
                jobs.schedule(pot + "/" + next, new Weigh(pot, next), clock.instant());
                return next;
            });
            ledger.accept("P %s %d".formatted(pot, count));
        } catch (Unavailable _) {
            // nobody knows whether it was done, and so nothing is promised
        }
    }

    @Override
    public void close() {
        workers.close();
        relay.close();
        kitchen.close();
    }
}
