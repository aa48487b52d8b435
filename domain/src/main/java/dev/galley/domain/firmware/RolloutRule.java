package dev.galley.domain.firmware;

import java.time.Duration;
import java.time.Instant;

/**
 * When a release goes on by itself, and when it stops.
 *
 * @param failurePercent more failures than this stop it
 * @param leastDecided as soon as it is known of so many appliances how it went; before that, only if at least three failed,
 *     and they are half or more
 * @param settledPercent how many of those to whom it is offered must be through before it goes on
 * @param patience how long an appliance may take from its first word of an update until it runs it; silence is failure. And
 *     how long a wave waits for those that never ask
 */
public record RolloutRule(int failurePercent, int leastDecided, int settledPercent, Duration patience) {
    public static final RolloutRule USUAL = new RolloutRule(5, 20, 80, Duration.ofHours(24));
    private static final int EARLY_FAILURES = 3;

    public RolloutRule {
        if (failurePercent < 0 || failurePercent > 100 || settledPercent < 1 || settledPercent > 100
                || leastDecided < 1 || !patience.isPositive()) {
            throw new IllegalArgumentException("a rollout needs shares from 0 to 100 per cent and some patience");
        }
    }

    public boolean isTooBad(Tally tally) {
        boolean isSample = tally.decided() >= leastDecided;
        boolean isObvious = tally.failed() >= EARLY_FAILURES && tally.failed() * 2 >= tally.decided();
        return exceeds(tally) && (isSample || isObvious);
    }

    /** Never on the word of nobody, but where there is nobody to ask in so small a share of a few. */
    boolean isGoodEnough(Tally tally, Wave wave, Instant since, Instant now) {
        if (exceeds(tally)) {
            return false;
        }
        if (wave.known() > 0 && wave.reached() == 0) {
            return true;
        }
        boolean isThrough = (long) wave.settled() * 100 >= (long) wave.reached() * settledPercent;
        boolean isWaitedOut = tally.open() == 0 && !now.isBefore(since.plus(patience));
        return tally.healthy() > 0 && wave.reached() > 0 && (isThrough || isWaitedOut);
    }

    private boolean exceeds(Tally tally) {
        return (long) tally.failed() * 100 > (long) tally.decided() * failurePercent;
    }
}
