package dev.galley.bootstrap.bench;

import dev.galley.application.bus.Subscriptions;
import dev.galley.application.cache.Answers;
import dev.galley.application.cache.Evictions;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.recipe.RecipeEvent;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.Slug;
import dev.galley.persistence.outbox.EventFormat;
import dev.galley.persistence.outbox.Outbox;
import dev.galley.persistence.outbox.Relay;
import dev.galley.persistence.outbox.RelayWorkers;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.Doorbell;
import dev.galley.persistence.sql.Notifications;
import dev.galley.persistence.sql.Sql;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Events through the outbox to a subscriber that does nothing, put together as the product puts it together. */
final class OutboxBench implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String NAME = "bench";
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private static final Slug SLUG = new Slug("bench");

    private static final Relay.Meter UNMEASURED = new Relay.Meter() {
        @Override
        public void delivered(String subscriber, Duration waited) {}

        @Override
        public void failed(String subscriber, boolean dead) {
            throw new IllegalStateException("a delivery of the benchmark failed");
        }
    };

    /** No event of the benchmark makes an answer old. */
    private static final class NothingKept implements Answers {
        @Override
        public Kept get(Key key, Supplier<byte[]> load) {
            return new Kept(load.get(), "");
        }

        @Override
        public void evict(Collection<String> subjects) {}
    }

    private final Sql sql;
    private final Subscriptions subscriptions;
    private final EventFormat format = new EventFormat(Map.of("bench.drafted", RecipeEvent.Drafted.class));
    private final Ids ids;
    private final Notifications notifications;
    private final Doorbell doorbell;
    private final Outbox outbox;
    private volatile CountDownLatch delivered = new CountDownLatch(0);
    private volatile long deliveredNanos;

    OutboxBench(Database database) {
        var clock = Clock.systemUTC();
        sql = new Sql(database);
        subscriptions = new Subscriptions(Map.of(
                NAME, new Subscriptions.Subscription<>(RecipeEvent.Drafted.class, () -> this::heard)));
        ids = new Ids(clock, new SecureRandom()::nextLong);
        notifications = new Notifications(database, ids);
        doorbell = new Doorbell(notifications, "galley_bench");
        notifications.start();
        outbox = new Outbox(sql, subscriptions, format, new Evictions(Set.of(), new NothingKept()), doorbell, clock);
    }

    private void heard(RecipeEvent.Drafted event) {
        deliveredNanos = System.nanoTime();
        delivered.countDown();
    }

    private RelayWorkers workers() {
        var workers = new RelayWorkers(
                new Relay(sql, subscriptions, format, ids, Clock.systemUTC(), UNMEASURED), doorbell, subscriptions);
        workers.start();
        return workers;
    }

    /** So many events lie there; how many a second are delivered once somebody delivers. */
    double backlogPerSecond(int events, int aggregates) {
        delivered = new CountDownLatch(events);
        int perTransaction = 500;
        for (int sent = 0; sent < events; sent += perTransaction) {
            int from = sent;
            int to = Math.min(events, sent + perTransaction);
            sql.write(() -> {
                for (int i = from; i < to; i++) {
                    publish(i % aggregates);
                }
                return to;
            });
        }
        long began = System.nanoTime();
        try (var _ = workers()) {
            awaitDeliveries();
            return events / ((System.nanoTime() - began) / 1e9);
        }
    }

    /** Writers that each commit one event at a time, while the relay delivers: how many a second get through. */
    double throughPerSecond(int events, int aggregates, int writers) {
        delivered = new CountDownLatch(events);
        var next = new AtomicLong();
        try (var _ = workers(); var threads = Executors.newFixedThreadPool(writers)) {
            long began = System.nanoTime();
            for (int writer = 0; writer < writers; writer++) {
                threads.execute(() -> {
                    for (long n = next.getAndIncrement(); n < events; n = next.getAndIncrement()) {
                        long number = n;
                        sql.write(() -> publish(number % aggregates));
                    }
                });
            }
            awaitDeliveries();
            return events / ((System.nanoTime() - began) / 1e9);
        }
    }

    /** One event at a time into the silence: how long from before its transaction until its subscriber has it. */
    Histogram pickUp(int events, Duration apart) {
        var waited = new Histogram();
        try (var _ = workers()) {
            for (int i = 0; i < events; i++) {
                int number = i;
                delivered = new CountDownLatch(1);
                long began = System.nanoTime();
                sql.write(() -> publish(number));
                awaitDeliveries();
                if (i >= events / 10) { // until then it warms up
                    waited.record(deliveredNanos - began);
                }
                ServerProcess.pause(apart.toMillis());
            }
        }
        return waited;
    }

    private boolean publish(long aggregate) {
        outbox.publish(new RecipeEvent.Drafted(new RecipeId(new UUID(VERSION_7, VARIANT | aggregate)), SLUG));
        return true;
    }

    private void awaitDeliveries() {
        try {
            if (!delivered.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(delivered.getCount() + " events were not delivered in " + LIMIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        doorbell.close();
        notifications.close();
    }
}
