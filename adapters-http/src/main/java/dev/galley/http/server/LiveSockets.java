package dev.galley.http.server;

import dev.galley.application.bus.Caller;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All WebSockets that are open on this node. Every second it is looked whether each may stay: whether its client is there,
 * reads, and is still who it was.
 */
@Singleton
public final class LiveSockets implements AutoCloseable {
    /** The longest text a client may send. */
    public static final int MOST_HEARD_BYTES = 4_096;

    static final int MOST_OF_ONE = 20;
    static final int MOST = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(LiveSockets.class);
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Set<LiveSocket> open = ConcurrentHashMap.newKeySet();
    private final Map<UserId, Integer> ofPerson = new ConcurrentHashMap<>();
    private final AtomicLong shed = new AtomicLong();
    private final CountDownLatch end = new CountDownLatch(1);
    private @Nullable Thread looking;

    @Inject
    public LiveSockets() {}

    /** How many are open. */
    public int count() {
        return open.size();
    }

    /** How many were closed because their clients did not read, or were not there. */
    public long shedSoFar() {
        return shed.get();
    }

    /** Starts looking after them. */
    synchronized void start() {
        looking = Thread.ofVirtual().name("live-sockets").start(this::keepLooking);
    }

    /**
     * A place for one more.
     *
     * @throws Rejected if this person has too many, or everybody together
     */
    LiveSocket enter(Caller.User caller, BooleanSupplier isStillWelcome) {
        if (open.size() >= MOST) {
            throw Rejected.later(503, "OVERLOADED", "there are too many open connections right now", SOON);
        }
        int mine = ofPerson.merge(caller.id(), 1, Integer::sum);
        var socket = new LiveSocket(caller, isStillWelcome, this);
        open.add(socket);
        if (mine > MOST_OF_ONE) {
            left(socket);
            throw Rejected.later(429, "TOO_MANY_SOCKETS", "you have %d open already; close one".formatted(
                    MOST_OF_ONE), SOON);
        }
        return socket;
    }

    void left(LiveSocket socket) {
        if (open.remove(socket)) {
            ofPerson.computeIfPresent(socket.caller().id(), (_, count) -> count > 1 ? count - 1 : null);
        }
    }

    void shed() {
        shed.incrementAndGet();
    }

    /** In a moment, when whoever is still reading has read why. */
    void later(Runnable last) {
        Thread.ofVirtual().name("live-end").start(() -> {
            try {
                end.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // nobody interrupts it: then it is done at once
            }
            last.run();
        });
    }

    private void keepLooking() {
        try {
            while (!end.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS)) {
                open.forEach(LiveSockets::look);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody interrupts it; it ends
        }
    }

    private static void look(LiveSocket socket) {
        try {
            socket.look(System.nanoTime());
        } catch (RuntimeException failure) { // the others are to be looked after all the same
            LOG.warn("a socket could not be looked after", failure);
        }
    }

    /** Sends everybody away: another node may have them. */
    @Override
    public synchronized void close() {
        end.countDown();
        open.forEach(socket -> socket.close(LiveSocket.GOING_AWAY, "the server is stopping: connect again"));
        if (looking != null) {
            looking.interrupt();
        }
    }
}
