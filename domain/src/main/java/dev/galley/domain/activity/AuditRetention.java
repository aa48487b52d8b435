package dev.galley.domain.activity;

import java.time.Duration;

/** For how long it is kept what happened. */
public record AuditRetention(Duration time) {
    public static final AuditRetention DEFAULT = new AuditRetention(Duration.ofDays(365));

    public AuditRetention {
        if (time.toDays() < 1) {
            throw new IllegalArgumentException("kept for a day at least");
        }
    }
}
