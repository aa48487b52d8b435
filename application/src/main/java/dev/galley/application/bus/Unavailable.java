package dev.galley.application.bus;

import java.time.Duration;

/**
 * Thrown by an adapter when what it depends on (the database, its pool of connections, another machine) is down or has no
 * room now. Nothing was done, and the same request may succeed later. Not a bug, so it carries no stack trace of its own;
 * the cause has one.
 */
public final class Unavailable extends RuntimeException {
    private final Duration retryAfter;

    /**
     * @param what is down, in words that anyone may read: "the database"
     * @param retryAfter when it is worth trying again; positive
     */
    public Unavailable(String what, Duration retryAfter, Throwable cause) {
        super(what + " is not available now", cause, false, false);
        if (!retryAfter.isPositive()) {
            throw new IllegalArgumentException("not a positive time: " + retryAfter);
        }
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
