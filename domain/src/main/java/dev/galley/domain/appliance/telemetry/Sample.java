package dev.galley.domain.appliance.telemetry;

import java.time.Duration;
import java.time.Instant;

/**
 * One value that an appliance measured.
 *
 * @param index where it stood in its message, from 0
 * @param at when it was measured, or when it arrived if the appliance's clock cannot be believed; whole milliseconds
 * @param isClockCorrected whether {@code at} is the arrival
 * @param metric a name in snake_case: {@code chamber_temperature}
 * @param value in {@code unit}
 * @param unit a UCUM code (case sensitive): {@code Cel}, {@code g}, {@code 1}
 */
public record Sample(int index, Instant at, boolean isClockCorrected, String metric, double value, String unit) {
    /** How far ahead of Galley's own clock an appliance's may be. */
    public static final Duration MOST_AHEAD = Duration.ofMinutes(5);
    /** No appliance that speaks to Galley was made before: its clock was never set. */
    public static final Instant EARLIEST = Instant.parse("2020-01-01T00:00:00Z");

    private static final long EARLIEST_MILLIS = EARLIEST.toEpochMilli();
    private static final long MOST_AHEAD_MILLIS = MOST_AHEAD.toMillis();
    private static final int LONGEST_METRIC = 100;
    private static final int LONGEST_UNIT = 40;
    /** The largest whose sums over all the samples there could ever be are still numbers. */
    private static final double LARGEST = 1e100;

    public Sample {
        if (index < 0 || index >= TelemetryMessage.MOST_SAMPLES) {
            throw Flaw.TOO_MANY_SAMPLES.found();
        }
        if (at.isBefore(EARLIEST)) {
            throw Flaw.TIME.foundIn(index);
        }
        if (!isMetric(metric)) {
            throw Flaw.METRIC.foundIn(index);
        }
        if (!(Math.abs(value) <= LARGEST)) { // NaN is not either
            throw Flaw.VALUE.foundIn(index);
        }
        value += 0.0; // there are not two zeros to be put in order
        if (!isUnit(unit)) {
            throw Flaw.UNIT.foundIn(index);
        }
    }

    /**
     * A sample as it arrived. What claims to be from more than five minutes ahead is from a clock that is wrong, and counts
     * as measured when it arrived.
     *
     * @param baseMillis the message's {@code base_time}
     * @param millisAfter the sample's {@code t}
     * @throws Malformed if it breaks the rules
     */
    public static Sample heard(
            int index, long baseMillis, long millisAfter, Instant arrivedAt, String metric, double value, String unit) {
        long claimed;
        try {
            claimed = Math.addExact(baseMillis, millisAfter);
        } catch (ArithmeticException e) { // some hundred million years from now
            throw Flaw.TIME.foundIn(index);
        }
        if (claimed < EARLIEST_MILLIS) {
            throw Flaw.TIME.foundIn(index);
        }
        long arrived = arrivedAt.toEpochMilli();
        boolean isAhead = claimed > arrived + MOST_AHEAD_MILLIS;
        return new Sample(index, Instant.ofEpochMilli(isAhead ? arrived : claimed), isAhead, metric, value, unit);
    }

    private static boolean isMetric(String name) {
        int length = name.length();
        if (length == 0 || length > LONGEST_METRIC || !isSmall(name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < length; i++) {
            char c = name.charAt(i);
            if (!isSmall(c) && c != '_' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** UCUM's codes are made of the printable ASCII characters without the space. */
    private static boolean isUnit(String unit) {
        return !unit.isEmpty() && unit.length() <= LONGEST_UNIT && TelemetryMessage.isVisibleAscii(unit);
    }
}
