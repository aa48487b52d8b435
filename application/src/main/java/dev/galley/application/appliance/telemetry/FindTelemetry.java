package dev.galley.application.appliance.telemetry;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Query;
import dev.galley.domain.appliance.telemetry.Resolution;
import dev.galley.domain.appliance.telemetry.Rollup;
import dev.galley.domain.appliance.telemetry.Sample;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What an appliance measured while it was this person's, in the order of time. Empty if it is not theirs.
 *
 * @param from the first instant; also a rollup that begins before, and holds it, is part of the answer
 * @param to the first instant that is too late
 * @param metric all of them if there is none
 * @param resolution if there is none, the closest of which there are not too many rows
 * @param size how many rows at most, from 1 to 1,000
 */
public record FindTelemetry(
        ApplianceId appliance,
        UserId owner,
        Optional<String> metric,
        Instant from,
        Instant to,
        Optional<Resolution> resolution,
        Place<FindTelemetry.Row> place,
        int size) implements Query<Optional<FindTelemetry.Found>> {
    public static final int MOST_ROWS = 1_000;

    /**
     * Where a page ends. Rows of rollups have none of the last three.
     *
     * @param resolution of the page, so that all pages have the same
     */
    public record Row(
            Resolution resolution,
            Instant at,
            long series,
            Optional<Long> boot,
            Optional<Long> seq,
            Optional<Integer> index) {}

    /** What was found, in one resolution or the other. */
    public sealed interface Found {
        Page<?, Row> page();

        /** As it was measured. */
        record Raw(Page<Measured, Row> page) implements Found {}

        /** Summed up. */
        record RolledUp(Resolution resolution, Page<Bucket, Row> page) implements Found {}
    }

    public record Measured(String boot, long seq, Sample sample) {}

    /** @param at the bucket's start */
    public record Bucket(Instant at, String metric, String unit, Rollup rollup) {}

    public FindTelemetry {
        if (!from.isBefore(to)) {
            var wrong = "must be later than from";
            throw VALIDATION_ERROR.because("to " + wrong, Map.of("to", wrong));
        }
        if (size < 1 || size > MOST_ROWS) {
            var wrong = "must be from 1 to " + MOST_ROWS;
            throw VALIDATION_ERROR.because("limit " + wrong, Map.of("limit", wrong));
        }
    }

    @Override
    public Access access() {
        return new Access.Only(owner);
    }
}
