package dev.galley.http.server;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many requests are worked on at a time. There are as many threads as anyone wants, so that without a bound every
 * request would wait for the same few connections to the database, and all would fail together. As many again may wait,
 * and not for long; the others are told at once to come back.
 */
final class Admission {
    private final Semaphore places;
    private final Semaphore queue;
    private final long waitNanos;

    Admission(int most, Duration longestWait) {
        places = new Semaphore(most);
        queue = new Semaphore(most);
        waitNanos = longestWait.toNanos();
    }

    /** Whether there was a place. Who got one must {@link #leave}. */
    boolean enter() {
        if (places.tryAcquire()) {
            return true;
        }
        if (!queue.tryAcquire()) {
            return false;
        }
        try {
            return places.tryAcquire(waitNanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            queue.release();
        }
    }

    void leave() {
        places.release();
    }
}
