package dev.galley.bootstrap.bench;

import java.util.Map;

/**
 * What one run saw.
 *
 * @param answered answers that came within the time of the run and its grace
 * @param perSecond answers of the expected status per second of the run
 * @param broken connections that ended, or spoke no HTTP, with a request under way
 * @param unsent requests whose time had come and for which no connection became free: the load was not met
 * @param statuses how many answers of each status
 * @param latency of every answer, from the moment it was meant to be sent under open load, else from when it was sent
 * @param bytes received
 * @param processorSeconds that the server's process used meanwhile; NaN if nobody knows
 */
public record LoadResult(
        long answered,
        double perSecond,
        long broken,
        long unsent,
        Map<Integer, Long> statuses,
        Histogram latency,
        long bytes,
        double processorSeconds) {
    /** Without the server's processor time. */
    public LoadResult(
            long answered,
            double perSecond,
            long broken,
            long unsent,
            Map<Integer, Long> statuses,
            Histogram latency,
            long bytes) {
        this(answered, perSecond, broken, unsent, statuses, latency, bytes, Double.NaN);
    }

    /** The same, and what the server's process used for it. */
    public LoadResult withProcessorSeconds(double seconds) {
        return new LoadResult(answered, perSecond, broken, unsent, statuses, latency, bytes, seconds);
    }

    /** Of the server, in µs; NaN if nobody knows. Other programs on the machine hardly change it. */
    public double processorMicrosEach() {
        return processorSeconds * 1e6 / answered;
    }

    /** Answers of another status than the expected one, and those that never came. */
    public long failures(int expectedStatus) {
        return answered - statuses.getOrDefault(expectedStatus, 0L) + broken + unsent;
    }
}
