package dev.galley.domain.appliance;

import java.time.Duration;

/** @param interval how often an appliance says something at the least */
public record SilenceLimit(Duration interval) {
    /** After so many intervals without a word nobody knows how an appliance is. */
    public static final int INTERVALS = 3;

    private static final Duration NOTING = Duration.ofSeconds(5);

    public SilenceLimit {
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException("an interval takes time");
        }
    }

    /** Who was heard within this time speaks as it should: an interval, and the moment that noting it takes. */
    public Duration lately() {
        return interval.plus(NOTING);
    }

    public Duration limit() {
        return interval.multipliedBy(INTERVALS);
    }
}
