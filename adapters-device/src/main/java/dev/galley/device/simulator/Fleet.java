package dev.galley.device.simulator;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** Many virtual appliances in one process, which share a few threads and are counted. Safe for many threads. */
public final class Fleet implements AutoCloseable {
    private static final int TIMER_THREADS = 2;
    private static final int UPDATES_AT_ONCE = 8;
    private static final long CONNECTIONS_A_SECOND = 500;
    private static final Duration GOODBYE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * What came of it so far.
     *
     * @param sent messages, those included that were sent again; without presence
     * @param acknowledged of telemetry, events and results
     * @param refused by the broker, for whatever reason
     * @param commands heard, those included that came again
     */
    public record Counts(int connected, long sent, long acknowledged, long refused, long commands) {}

    private final ScheduledExecutorService timers;
    private final ExecutorService updates = Executors.newFixedThreadPool(
            UPDATES_AT_ONCE, Thread.ofPlatform().name("firmware-", 0).daemon().factory());
    private final List<VirtualAppliance> appliances = new CopyOnWriteArrayList<>();
    private final Counting counting;
    private final Surroundings surroundings;

    /**
     * @param api where Galley answers, like {@code http://localhost:8080}
     * @param ledger is told of everything, too
     */
    public Fleet(InstantSource clock, Supplier<UUID> ids, DoubleSupplier chance, URI api, Ledger ledger) {
        var pool = new ScheduledThreadPoolExecutor(
                TIMER_THREADS, Thread.ofPlatform().name("appliances-", 0).daemon().factory());
        pool.setRemoveOnCancelPolicy(true);
        timers = pool;
        counting = new Counting(ledger);
        var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        surroundings = new Surroundings(clock, ids, chance, timers, updates, http, api, counting);
    }

    public Activation activation() {
        return new Activation(surroundings.http(), surroundings.api());
    }

    /** Adds one. It is not plugged in yet. */
    public VirtualAppliance add(Credentials credentials, Make make, Behaviour behaviour, Flash flash) {
        var appliance = new VirtualAppliance(credentials, make, behaviour, flash, surroundings);
        appliances.add(appliance);
        return appliance;
    }

    public List<VirtualAppliance> appliances() {
        return List.copyOf(appliances);
    }

    /** Plugs all in, a few each moment, so that whoever lets them in is not run over. Does not wait. */
    public void plugIn() {
        long number = 0;
        for (var appliance : appliances) {
            long millis = number++ * 1_000 / CONNECTIONS_A_SECOND;
            var _ = timers.schedule(appliance::plugIn, millis, TimeUnit.MILLISECONDS);
        }
    }

    public Counts counts() {
        return new Counts(
                counting.connected.get(),
                counting.sent.sum(),
                counting.acknowledged.sum(),
                counting.refused.sum(),
                counting.commands.sum());
    }

    /** All say goodbye, for as long as that takes within reason. */
    @Override
    public void close() {
        var goodbyes = appliances.stream().map(VirtualAppliance::switchOff).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(goodbyes)
                .orTimeout(GOODBYE.toSeconds(), TimeUnit.SECONDS)
                .handle((_, _) -> true) // the others are gone too when the process ends
                .join();
        timers.shutdownNow();
        updates.shutdownNow();
        surroundings.http().shutdownNow();
    }

    private static final class Counting implements Ledger {
        private final AtomicInteger connected = new AtomicInteger();
        private final LongAdder sent = new LongAdder();
        private final LongAdder acknowledged = new LongAdder();
        private final LongAdder refused = new LongAdder();
        private final LongAdder commands = new LongAdder();
        private final Ledger next;

        Counting(Ledger next) {
            this.next = next;
        }

        @Override
        public void connected(String applianceId) {
            connected.incrementAndGet();
            next.connected(applianceId);
        }

        @Override
        public void disconnected(String applianceId) {
            connected.decrementAndGet();
            next.disconnected(applianceId);
        }

        @Override
        public void sent(String applianceId, String topic) {
            sent.increment();
            next.sent(applianceId, topic);
        }

        @Override
        public void acknowledged(String applianceId, String topic, String json) {
            acknowledged.increment();
            next.acknowledged(applianceId, topic, json);
        }

        @Override
        public void refused(String applianceId, String topic, int reasonCode) {
            refused.increment();
            next.refused(applianceId, topic, reasonCode);
        }

        @Override
        public void commanded(String applianceId) {
            commands.increment();
            next.commanded(applianceId);
        }
    }
}
