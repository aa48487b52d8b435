package dev.galley.persistence.outbox;

import dev.galley.application.bus.Subscriber;
import dev.galley.application.bus.Subscriptions;
import dev.galley.application.bus.Subscriptions.Subscription;
import dev.galley.application.cache.Answers;
import dev.galley.application.cache.Evictions;
import dev.galley.application.cache.Evictions.Rule;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.TestClock;
import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.Doorbell;
import dev.galley.persistence.sql.Notifications;
import dev.galley.persistence.sql.PostgresExtension;
import dev.galley.persistence.sql.Sql;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** One node's outbox, with subscribers that a test chooses, on a database that it may share with other nodes. */
final class Kitchen implements Relay.Meter, Answers, AutoCloseable {
    final TestClock clock = new TestClock();
    final Sql sql;
    final Notifications notifications;
    final Doorbell doorbell;
    final Set<String> evicted = ConcurrentHashMap.newKeySet();
    final AtomicInteger delivered = new AtomicInteger();
    final AtomicInteger failed = new AtomicInteger();
    private final Clock time;
    private final Map<String, Subscription<?>> subscriptions = new HashMap<>();
    private final EventFormat format = new EventFormat(Map.of("tasted", Tasted.class));
    private final AtomicLong dice = new AtomicLong(System.nanoTime());
    private final Ids ids;

    Kitchen(PostgresExtension postgres) {
        this(postgres.database(), new TestClock());
    }

    Kitchen(Database database, Clock time) {
        this(database, new Sql(database), time);
    }

    Kitchen(Database database, Sql sql, Clock time) {
        this.sql = sql;
        this.time = time instanceof TestClock ? clock : time;
        ids = new Ids(this.time, () -> dice.addAndGet(0x9E3779B97F4A7C15L));
        notifications = new Notifications(database, ids);
        doorbell = new Doorbell(notifications, "galley_outbox");
    }

    Kitchen with(String name, Subscriber<Tasted> subscriber) {
        subscriptions.put(name, new Subscription<>(Tasted.class, () -> subscriber));
        return this;
    }

    Kitchen withOnce(String name, Subscriber<Tasted> subscriber) {
        subscriptions.put(name, new Subscription<>(Tasted.class, _ -> true, () -> subscriber, true));
        return this;
    }

    /** Tasting evicts the pot. */
    Kitchen withEvictions() {
        var evictions = evictions();
        subscriptions.put(Evictions.NAME, new Subscription<>(Tasted.class, _ -> true, () -> evictions, false));
        return this;
    }

    Evictions evictions() {
        return new Evictions(Set.of(new Rule<>(Tasted.class, event -> Set.of(event.aggregate()))), this);
    }

    Outbox outbox() {
        return new Outbox(sql, subscriptions(), format, evictions(), doorbell, time);
    }

    Subscriptions subscriptions() {
        return new Subscriptions(subscriptions);
    }

    Relay relay() {
        return relay(sql);
    }

    Relay relay(Sql others) {
        return new Relay(others, subscriptions(), format, ids, time, this);
    }

    RelayWorkers workers() {
        return new RelayWorkers(relay(), doorbell, subscriptions());
    }

    OutboxState state() {
        return new OutboxState(sql, doorbell, time);
    }

    void publish(Tasted... events) {
        sql.write(() -> {
            for (var event : events) {
                outbox().publish(event);
            }
            return "";
        });
    }

    /** One claim for each subscriber, delivered and settled at once. Answers how many deliveries were claimed. */
    int deliverDue() {
        return deliverDue(relay());
    }

    int deliverDue(Relay relay) {
        int claimed = 0;
        for (var name : subscriptions.keySet()) {
            for (var run : relay.claim(name, settlingAtOnce(relay.claims()))) {
                claimed += run.deliveries().size();
                relay.deliver(run, settlingAtOnce(relay.claims()));
            }
        }
        return claimed;
    }

    int deliverAll() {
        int all = 0;
        for (int some = deliverDue(); some > 0; some = deliverDue()) {
            all += some;
        }
        return all;
    }

    static Relay.Settlement settlingAtOnce(Claims claims) {
        return new Relay.Settlement() {
            @Override
            public void delivered(Delivery delivery) {
                claims.acknowledge(Set.of(delivery));
            }

            @Override
            public void settle(Runnable change) {
                change.run();
            }
        };
    }

    @Override
    public void delivered(String subscriber, Duration waited) {
        delivered.incrementAndGet();
    }

    @Override
    public void failed(String subscriber, boolean dead) {
        failed.incrementAndGet();
    }

    @Override
    public Kept get(Key key, Supplier<byte[]> load) {
        throw new UnsupportedOperationException("nothing is asked here");
    }

    @Override
    public void evict(Collection<String> subjects) {
        evicted.addAll(subjects);
    }

    @Override
    public void close() {
        doorbell.close();
        notifications.close();
    }
}
