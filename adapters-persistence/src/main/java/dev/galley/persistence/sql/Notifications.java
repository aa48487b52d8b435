package dev.galley.persistence.sql;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.galley.domain.kernel.Ids;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Short messages between nodes over PostgreSQL's LISTEN and NOTIFY. One connection per node listens on all channels; when
 * it breaks it is made again, and listeners are told, since whatever was sent meanwhile is gone. Safe for many threads.
 */
public final class Notifications implements AutoCloseable {
    /** PostgreSQL takes less than 8,000; a little is left for the name of the sender. */
    public static final int MOST_BYTES = 7_900;

    /** Called on the one thread that listens: what takes long is handed to another. */
    public interface Listener {
        /** Another node said this. */
        void heard(String message);

        /** From now on nothing is heard. */
        default void deaf() {}

        /** Listening, from now on or again; something may have been missed before. */
        default void hearing() {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);
    private static final int FIRST_PAUSE_MILLIS = 50;
    private static final int LONGEST_PAUSE_MILLIS = 2_000;
    /** How long silence is believed before the server is asked whether it is still there. */
    private static final int SILENCE_MILLIS = 5_000;
    private static final int ANSWER_SECONDS = 2;

    private final Database database;
    /** Stands before each message, so that a node does not hear itself. */
    private final String node;
    private final Map<String, Listener> listeners = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable Connection connection;
    private @Nullable Thread thread;

    @Inject
    public Notifications(Database database, Ids ids) {
        this.database = database;
        node = Long.toHexString(ids.next().getLeastSignificantBits());
    }

    /**
     * @param channel letters, digits and underscores
     * @throws IllegalStateException if listening has started, or the channel has its listener
     */
    public synchronized void listen(String channel, Listener listener) {
        if (!channel.matches("\\w+")) {
            throw new IllegalArgumentException("not a channel: " + channel);
        }
        if (thread != null || listeners.putIfAbsent(channel, listener) != null) {
            throw new IllegalStateException("too late to listen on " + channel + ", or somebody does already");
        }
    }

    public synchronized void start() {
        thread = Thread.ofVirtual().name("notifications").start(this::keepListening);
    }

    /**
     * Tells all other nodes, in the order of the calls of one thread. A current transaction has no part in it.
     *
     * @throws IllegalArgumentException if the message has more than {@link #MOST_BYTES} in UTF-8
     * @throws dev.galley.application.bus.Unavailable if the database is
     */
    public void send(String channel, String message) {
        int bytes = message.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException("a message of %d bytes; %d is the most".formatted(bytes, MOST_BYTES));
        }
        try {
            database.writes().useHandle(handle -> handle.createQuery("SELECT pg_notify(:channel, :message)")
                    .bind("channel", channel)
                    .bind("message", node + " " + message)
                    .mapTo(String.class)
                    .list());
        } catch (RuntimeException failure) {
            throw Failures.translated(failure);
        }
    }

    private void keepListening() {
        int pause = FIRST_PAUSE_MILLIS;
        try {
            do {
                boolean heard = listenUntilItBreaks();
                pause = heard ? FIRST_PAUSE_MILLIS : Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            } while (!closing.await(pause, MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers whether it came to listening at all. */
    private boolean listenUntilItBreaks() {
        boolean listening = false;
        try (var fresh = database.connect("listening")) {
            connection = fresh;
            listenToAll(fresh);
            listening = true;
            tell(Listener::hearing);
            while (closing.getCount() > 0) {
                pass(fresh);
            }
        } catch (SQLException broken) {
            if (closing.getCount() > 0) {
                LOG.warn("no notifications until the database is back: {}", broken.getMessage());
            }
        }
        if (listening) {
            tell(Listener::deaf);
        }
        return listening;
    }

    private void listenToAll(Connection fresh) throws SQLException {
        try (var statement = fresh.createStatement()) {
            for (var channel : listeners.keySet()) {
                statement.execute("LISTEN " + channel);
            }
        }
    }

    private void pass(Connection fresh) throws SQLException {
        var heard = fresh.unwrap(PGConnection.class).getNotifications(SILENCE_MILLIS);
        if (heard == null || heard.length == 0) {
            if (!fresh.isValid(ANSWER_SECONDS)) {
                throw new SQLException("the server has gone silent");
            }
            return;
        }
        for (var notification : heard) {
            pass(notification);
        }
    }

    private void pass(PGNotification notification) {
        var listener = listeners.get(notification.getName());
        var parts = notification.getParameter().split(" ", 2);
        if (listener != null && parts.length == 2 && !parts[0].equals(node)) {
            tell(listener, to -> to.heard(parts[1]));
        }
    }

    private void tell(Consumer<Listener> what) {
        listeners.values().forEach(listener -> tell(listener, what));
    }

    private static void tell(Listener listener, Consumer<Listener> what) {
        try {
            what.accept(listener);
        } catch (RuntimeException failure) { // the others want to hear the next one
            LOG.error("a listener failed", failure);
        }
    }

    @Override
    public synchronized void close() {
        closing.countDown();
        var listening = connection;
        try {
            if (listening != null) {
                listening.abort(Runnable::run); // it may be in the middle of a long silence
            }
            if (thread != null) {
                thread.join();
            }
        } catch (SQLException broken) {
            LOG.debug("the listening connection was broken already", broken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
