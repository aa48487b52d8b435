package dev.galley.bootstrap.config;

import dev.galley.domain.appliance.telemetry.Retention;
import java.time.Duration;
import java.util.List;

/** For how long what appliances measured is kept. */
public final class TelemetrySettings {
    public static final Setting<Integer> RAW_DAYS = Setting.integer(
            "TELEMETRY_RAW_DAYS", 30, 1, 3_650, "For how many days each sample of an appliance is kept.");
    public static final Setting<Integer> MINUTE_DAYS = Setting.integer(
            "TELEMETRY_MINUTE_DAYS", 365, 1, 36_500,
            "For how many days the rollups of a minute are kept; not shorter than samples.");
    public static final Setting<Integer> HOUR_DAYS = Setting.integer(
            "TELEMETRY_HOUR_DAYS", 1_825, 1, 36_500,
            "For how many days the rollups of an hour are kept; not shorter than those of a minute. Days are kept for good.");

    static final List<Setting<?>> ALL = List.of(RAW_DAYS, MINUTE_DAYS, HOUR_DAYS);

    private TelemetrySettings() {}

    public static Retention retention(Config config) {
        int raw = config.get(RAW_DAYS);
        int minutes = Math.max(raw, config.get(MINUTE_DAYS));
        int hours = Math.max(minutes, config.get(HOUR_DAYS));
        return new Retention(Duration.ofDays(raw), Duration.ofDays(minutes), Duration.ofDays(hours));
    }
}
