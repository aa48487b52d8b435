package dev.galley.device.link;

import dev.galley.application.bus.Bus;
import dev.galley.domain.kernel.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Listens to all that appliances say, on a connection for each kind of topic. Safe for many threads. */
@Singleton
public final class Uplink implements AutoCloseable {
    private final Set<UplinkTopic> topics;
    private final Bus bus;
    private final InstantSource clock;
    private final Ids ids;
    private final LinkMeter meter;
    private final SignsOfLife signs;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Keeper> keepers = new ArrayList<>();

    @Inject
    public Uplink(Set<UplinkTopic> topics, Bus bus, InstantSource clock, Ids ids, LinkMeter meter, SignsOfLife signs) {
        this.topics = Set.copyOf(topics);
        this.bus = bus;
        this.clock = clock;
        this.ids = ids;
        this.meter = meter;
        this.signs = signs;
    }

    /** The shared subscriptions it listens to, {@code $share/galley/galley/v1/+/state}: for a broker that is to wait for it. */
    public List<String> groups() {
        return topics.stream().map(topic -> Listening.GROUP + topic.filter()).sorted().toList();
    }

    /**
     * Begins to listen, and returns at once: a broker that is not there yet is waited for.
     *
     * @param node tells this node from others, and is the same after a restart
     * @param sessionExpiry how long a broker is to keep for this node what it was not told of
     */
    public synchronized void start(BrokerAddress broker, String node, Duration sessionExpiry) {
        var office = new Listening.Office(broker, node, sessionExpiry, bus, clock, meter, signs, threads);
        for (var topic : topics) {
            var listening = new Listening(topic, office);
            var keeper = new Keeper(
                    topic.filter(), listening::open, ids, () -> meter.disconnected(topic.filter()));
            keepers.add(keeper);
            keeper.start();
        }
    }

    /** Whether all kinds of topics are listened to at this moment. */
    public synchronized boolean isOpen() {
        return keepers.stream().allMatch(Keeper::isOpen);
    }

    /** Hears nothing new, ends what is under way, and tells the broker so. */
    @Override
    public synchronized void close() {
        var closing = keepers.stream().map(keeper -> Thread.ofVirtual().start(keeper::close)).toList();
        for (var thread : closing) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        keepers.clear();
        threads.close();
        signs.close();
    }
}
