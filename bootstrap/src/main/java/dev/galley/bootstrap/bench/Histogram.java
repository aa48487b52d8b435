package dev.galley.bootstrap.bench;

/**
 * Counts durations by size, log-linear: 128 steps for each doubling, so that what it tells is at most 0.8 % above what
 * was recorded. Recording costs an increment and no memory. For one thread; merge with {@link #add}.
 */
public final class Histogram {
    private static final int STEP_BITS = 7;
    private static final int STEPS = 1 << STEP_BITS;
    /** Below 256 ns each value has a place of its own; then 128 places for each of the 55 doublings up to 2^63. */
    private final long[] counts = new long[2 * STEPS + (62 - STEP_BITS) * STEPS];

    private long total;
    private long greatest;
    private double sum;

    /** What is below 0 (a clock set back) counts as 0. */
    public void record(long nanos) {
        long value = Math.max(nanos, 0);
        counts[place(value)]++;
        total++;
        sum += value;
        greatest = Math.max(greatest, value);
    }

    public void add(Histogram other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        total += other.total;
        sum += other.sum;
        greatest = Math.max(greatest, other.greatest);
    }

    public long count() {
        return total;
    }

    /** The greatest value itself, in ns; 0 if there is none. */
    public long maxNanos() {
        return greatest;
    }

    /** Of the values themselves, in ns; 0 if there is none. */
    public double meanNanos() {
        return total == 0 ? 0 : sum / total;
    }

    /**
     * The smallest size that at least this share of all values does not exceed, in ns; 0 if there is none.
     *
     * @param percent 0..100
     */
    public long percentileNanos(double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException("a percentile is 0..100, not " + percent);
        }
        long wanted = Math.max(1, (long) Math.ceil(total * percent / 100));
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= wanted) {
                return Math.min(upperEdge(i), greatest);
            }
        }
        return greatest;
    }

    private static int place(long value) {
        int shift = Math.max(0, 63 - Long.numberOfLeadingZeros(value | 1) - STEP_BITS);
        return (shift << STEP_BITS) + (int) (value >>> shift);
    }

    private static long upperEdge(int place) {
        int shift = Math.max(0, (place >>> STEP_BITS) - 1);
        long step = place - ((long) shift << STEP_BITS);
        return ((step + 1) << shift) - 1;
    }
}
