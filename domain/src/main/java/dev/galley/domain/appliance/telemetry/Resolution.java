package dev.galley.domain.appliance.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How closely one looks at what was measured, the closest first. Minutes, hours and days are those of UTC. */
public enum Resolution {
    RAW(ChronoUnit.MILLIS), MINUTE(ChronoUnit.MINUTES), HOUR(ChronoUnit.HOURS), DAY(ChronoUnit.DAYS);

    /** More rows than this tell a person no more. */
    public static final int PLENTY = 1_000;

    private final ChronoUnit unit;

    Resolution(ChronoUnit unit) {
        this.unit = unit;
    }

    /** The start of the bucket in which this instant is. */
    public Instant start(Instant at) {
        return at.truncatedTo(unit);
    }

    /** The first instant after the bucket in which this one is. */
    public Instant end(Instant at) {
        return start(at).plus(unit.getDuration());
    }

    /** The closest look at this much time, raw samples aside, of which one metric has at most {@link #PLENTY} rows. */
    public static Resolution of(Duration time) {
        for (var resolution : new Resolution[]{MINUTE, HOUR}) {
            if (time.compareTo(resolution.unit.getDuration().multipliedBy(PLENTY)) <= 0) {
                return resolution;
            }
        }
        return DAY;
    }
}
