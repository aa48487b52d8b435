package dev.galley.application.bus;

import java.time.Duration;

/**
 * Something that Galley itself depends on, such as its database, cannot be reached or is overloaded. Nothing is wrong
 * with the message; the same one may be sent again. Where a connection broke while a command committed, nobody knows
 * whether it did: who sends it again needs an idempotency key.
 */
public final class Unavailable extends RuntimeException {
    private final Duration retryAfter;

    /**
     * @param what names no host, library or table: {@code the database}
     * @param retryAfter when it is worth another try, at least a second
     */
    public Unavailable(String what, Duration retryAfter, Throwable cause) {
        super(what + " is not available right now", cause);
        this.retryAfter = retryAfter;
    }

    /** For what is overloaded, and not broken. */
    public Unavailable(String what, Duration retryAfter) {
        super(what + " is not available right now");
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
