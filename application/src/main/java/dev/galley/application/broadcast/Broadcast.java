package dev.galley.application.broadcast;

/**
 * Tells the other nodes something, within milliseconds and without a promise: what must arrive belongs into the outbox. A
 * node does not hear itself. Safe for many threads.
 */
public interface Broadcast {
    /** The longest message, in bytes of UTF-8. */
    int MOST_BYTES = 7_000;

    /** Called on the thread that listens for this node: what takes long is handed to another. */
    interface Listener {
        void heard(String message);

        /** From now on nothing is heard. */
        default void deaf() {}

        /** From now on, or again, everything is heard; something may have been missed before. */
        default void hearing() {}
    }

    /** Ends a subscription. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Messages sent by one thread arrive in its order. Those who listen on this node are not told.
     *
     * @param topic letters, digits and {@code . _ - /}
     * @throws IllegalArgumentException if the message is longer than {@link #MOST_BYTES}
     * @throws dev.galley.application.bus.Unavailable if it could not be sent
     */
    void send(String topic, String message);

    /** The listener is told at once whether anything is heard at present. */
    Subscription subscribe(String topic, Listener listener);
}
