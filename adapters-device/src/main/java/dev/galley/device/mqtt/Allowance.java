package dev.galley.device.mqtt;

import java.util.concurrent.TimeUnit;

/** A client's share of the broker's time: who sends more is read more slowly, and nobody else notices. */
final class Allowance {
    private static final long REFILL_MILLIS = 100;
    private static final int BYTES_PER_COUNT = 4_096;

    private final Switchboard board;
    private final Connection connection;
    private long left;
    private long lastRefillNanos;

    Allowance(Switchboard board, Connection connection) {
        this.board = board;
        this.connection = connection;
        left = board.limits.messagesPerSecond();
        lastRefillNanos = board.now();
    }

    /** One message with a payload of so many bytes. */
    void spend(int bytes) {
        left -= 1 + bytes / BYTES_PER_COUNT;
        if (left <= 0) {
            refill();
        }
    }

    private void refill() {
        var now = board.now();
        var perSecond = board.limits.messagesPerSecond();
        left = Math.min(perSecond, left + perSecond * (now - lastRefillNanos) / TimeUnit.SECONDS.toNanos(1));
        lastRefillNanos = now;
        if (left > 0) {
            connection.resume(Connection.Pause.RATE);
        } else {
            connection.pause(Connection.Pause.RATE);
            board.after(REFILL_MILLIS, this::refill);
        }
    }
}
