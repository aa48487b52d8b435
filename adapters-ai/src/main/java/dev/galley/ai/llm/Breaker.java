package dev.galley.ai.llm;

import dev.galley.domain.llm.Outcome;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Lets a model rest that fails again and again, or that asked to be left alone, so that nobody waits for it in vain. After
 * the rest one question tries how it is. Knows besides how long the model's answers take. One for each model on each node.
 * Safe for many threads.
 */
final class Breaker {
    private static final int FAILURES = 5;
    private static final Duration SHORTEST_REST = Duration.ofSeconds(5);
    private static final Duration LONGEST_REST = Duration.ofSeconds(60);
    /** Where a provider says that it was asked too often, but not until when. */
    private static final Duration UNTOLD_PAUSE = Duration.ofSeconds(2);
    /** Whatever it says: configuration and keys change. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int REMEMBERED = 64;
    private static final int ENOUGH = 20;

    private final LongSupplier nanos;
    private final long[] took = new long[REMEMBERED];
    private int answers;
    private int failures;
    private Duration rest = SHORTEST_REST;
    private long restsUntil;
    private boolean isResting;
    private boolean isTried;
    /** When it opened, and when it was tried: what began before says nothing new. */
    private long openedAt;
    private long triedAt;

    Breaker(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** How long it is still to be left alone; empty: it may be asked, and whoever asks tells how it went. */
    synchronized Optional<Duration> rests() {
        if (!isResting) {
            return Optional.empty();
        }
        long left = restsUntil - nanos.getAsLong();
        if (left > 0) {
            return Optional.of(Duration.ofNanos(left));
        }
        if (failures >= FAILURES) {
            if (isTried) {
                return Optional.of(SHORTEST_REST);
            }
            isTried = true; // by whoever hears this; all others wait for what comes of it
            triedAt = nanos.getAsLong();
            return Optional.empty();
        }
        isResting = false;
        return Optional.empty();
    }

    /** The same for those who only look, and will not ask. */
    synchronized Optional<Duration> left() {
        long left = isResting ? restsUntil - nanos.getAsLong() : 0;
        return left > 0 ? Optional.of(Duration.ofNanos(left)) : Optional.empty();
    }

    /** Whether it is being left alone, for those who only look. */
    synchronized boolean isOpen() {
        return isResting && (restsUntil - nanos.getAsLong() > 0 || failures >= FAILURES);
    }

    /** @param time how long it took until now */
    synchronized void tell(Outcome outcome, Duration time, Optional<Duration> retryAfter) {
        long began = nanos.getAsLong() - time.toNanos();
        boolean isTrial = isTried && began - triedAt >= 0;
        isTried &= !isTrial;
        switch (outcome) {
            case ANSWERED, UNUSABLE, REFUSED -> {
                took[answers++ % REMEMBERED] = time.toNanos();
                closes();
            }
            case BAD_REQUEST, UNAUTHORIZED -> closes(); // it is there
            case RATE_LIMITED -> restFor(shorter(retryAfter.orElse(UNTOLD_PAUSE), LONGEST_PAUSE));
            case TIMEOUT, UNAVAILABLE, TOO_LARGE, GARBLED -> {
                retryAfter.ifPresent(pause -> restFor(shorter(pause, LONGEST_PAUSE)));
                if (failures >= FAILURES && began - openedAt < 0) {
                    return; // on its way already when it opened: many that fail at once are one failure
                }
                if (++failures >= FAILURES) {
                    openedAt = nanos.getAsLong();
                    restFor(rest);
                    rest = shorter(rest.multipliedBy(2), LONGEST_REST);
                }
            }
            case CANCELLED, NO_BUDGET, RESTING, NOT_AGREED -> {
            } // says nothing about the model
        }
    }

    private void closes() {
        failures = 0;
        rest = SHORTEST_REST;
        isResting = false;
    }

    private void restFor(Duration pause) {
        long until = nanos.getAsLong() + pause.toNanos();
        restsUntil = isResting ? Math.max(restsUntil, until) : until;
        isResting = true;
    }

    /** What 95 of 100 answers took at the most; empty before there were enough. */
    synchronized Optional<Duration> usual() {
        if (answers < ENOUGH) {
            return Optional.empty();
        }
        var sorted = Arrays.copyOf(took, Math.min(answers, REMEMBERED));
        Arrays.sort(sorted);
        return Optional.of(Duration.ofNanos(sorted[(int) Math.ceil(sorted.length * 0.95) - 1]));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
