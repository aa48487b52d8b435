package dev.galley.device.mqtt;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the gatekeeper beside the event loop, a bounded number at once; the others wait their turn until their time is up. */
final class Doorman implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Doorman.class);

    private final Switchboard board;
    private final Semaphore turns;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(
            "mqtt-gatekeeper-", 0).factory());

    Doorman(Switchboard board) {
        this.board = board;
        this.turns = new Semaphore(board.limits.authentications(), true);
    }

    void ask(Connection connection, ConnectRequest request) {
        try {
            threads.execute(() -> answer(connection, request));
        } catch (RejectedExecutionException e) {
            connection.answered(null, Reasons.SERVER_UNAVAILABLE); // the broker is closing
        }
    }

    private void answer(Connection connection, ConnectRequest request) {
        @Nullable
        Principal principal = null;
        var refusal = Reasons.BAD_CREDENTIALS;
        try {
            turns.acquire();
            try {
                if (connection.isEnded()) {
                    return; // it did not wait; a stale look at worst asks once in vain
                }
                principal = board.gatekeeper
                        .authenticate(request.isAssigned() ? "" : request.clientId(), request.username(), request
                                .password())
                        .orElse(null);
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return; // the broker is closing, and the connection with it
        } catch (RuntimeException e) {
            log.warn("The gatekeeper failed for an MQTT client", e);
            refusal = Reasons.SERVER_UNAVAILABLE;
        }
        var found = principal;
        var reason = refusal;
        try {
            board.later(() -> connection.answered(found, reason));
        } catch (RejectedExecutionException e) {
            log.debug("An MQTT client was let in after the broker had closed");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
