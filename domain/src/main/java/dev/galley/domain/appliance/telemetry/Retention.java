package dev.galley.domain.appliance.telemetry;

import java.time.Duration;
import java.time.Instant;

/** For how long what was measured is kept, counted from when it was measured. Days are kept for good. */
public record Retention(Duration raw, Duration minutes, Duration hours) {
    public static final Retention USUAL = new Retention(Duration.ofDays(30), Duration.ofDays(365), Duration.ofDays(
            5 * 365));

    public Retention {
        if (raw.toDays() < 1 || minutes.compareTo(raw) < 0 || hours.compareTo(minutes) < 0) {
            throw new IllegalArgumentException("raw samples are kept for a day at least, and minutes and hours longer");
        }
    }

    /** The first instant of which raw samples are surely there still. */
    public Instant rawSince(Instant now) {
        return now.minus(raw);
    }
}
