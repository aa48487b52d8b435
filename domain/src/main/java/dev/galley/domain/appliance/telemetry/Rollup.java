package dev.galley.domain.appliance.telemetry;

import java.time.Instant;
import java.util.Comparator;

/**
 * What samples of one metric come to. Two of them can be added in any order, with the same outcome but for the last digits
 * of the total, so that late samples are as good as any.
 *
 * @param count at least 1
 */
public record Rollup(long count, double total, double least, double most, Last last) {
    /**
     * The one measured last. Of several at the same instant it is the one with the greatest number, then place, then value,
     * so that it does not matter which came first.
     */
    public record Last(Instant at, long seq, int index, double value) implements Comparable<Last> {
        private static final Comparator<Last> ORDER = Comparator.comparing(Last::at)
                .thenComparingLong(Last::seq)
                .thenComparingInt(Last::index)
                .thenComparingDouble(Last::value);

        @Override
        public int compareTo(Last other) {
            return ORDER.compare(this, other);
        }
    }

    public Rollup {
        if (count < 1) {
            throw new IllegalArgumentException("nothing comes to nothing");
        }
    }

    public static Rollup of(Sample sample, long seq) {
        double value = sample.value();
        return new Rollup(1, value, value, value, new Last(sample.at(), seq, sample.index(), value));
    }

    public Rollup plus(Rollup other) {
        return new Rollup(
                count + other.count,
                total + other.total,
                Math.min(least, other.least),
                Math.max(most, other.most),
                last.compareTo(other.last) >= 0 ? last : other.last);
    }

    /** Never outside of what was measured, as a total's last digits would have it. */
    public double average() {
        return Math.clamp(total / count, least, most);
    }
}
