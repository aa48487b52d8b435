package dev.galley.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HistogramTest {
    @Test
    void percentiles_are_within_a_hundredth_of_the_sorted_values() {
        var chance = new SplittableRandom(7);
        var values = new long[100_000];
        Arrays.setAll(values, _ -> (long) Math.exp(chance.nextDouble() * 30));
        var histogram = new Histogram();
        Arrays.stream(values).forEach(histogram::record);
        Arrays.sort(values);
        for (double percent : new double[]{1, 50, 90, 99, 99.9}) {
            long exact = values[(int) Math.ceil(values.length * percent / 100) - 1];
            assertThat(histogram.percentileNanos(percent)).as("p" + percent)
                    .isBetween(exact, exact + exact / 100 + 1);
        }
        assertThat(histogram.percentileNanos(100)).isEqualTo(values[values.length - 1]);
        assertThat(histogram.meanNanos()).isCloseTo(
                Arrays.stream(values).average().orElseThrow(), within(1.0));
    }

    @Test
    void every_size_has_a_place() {
        for (int bit = 0; bit < 63; bit++) {
            for (long value : new long[]{(1L << bit) - 1, 1L << bit, (1L << bit) + 1}) {
                var histogram = new Histogram();
                histogram.record(value);
                histogram.record(Long.MAX_VALUE);
                assertThat(histogram.percentileNanos(50)).isBetween(value, value + value / 127);
            }
        }
    }

    @Test
    void merging_is_as_if_recorded_at_once() {
        var one = new Histogram();
        var other = new Histogram();
        var both = new Histogram();
        for (int i = 0; i < 1_000; i++) {
            (i % 3 == 0 ? one : other).record(i * 1_000L);
            both.record(i * 1_000L);
        }
        one.add(other);
        assertThat(one.count()).isEqualTo(both.count());
        assertThat(one.maxNanos()).isEqualTo(both.maxNanos());
        assertThat(one.percentileNanos(75)).isEqualTo(both.percentileNanos(75));
    }

    @Test
    void an_empty_one_tells_zero_and_a_clock_set_back_counts_as_zero() {
        var histogram = new Histogram();
        assertThat(histogram.percentileNanos(99)).isZero();
        assertThat(histogram.meanNanos()).isZero();
        histogram.record(-5);
        assertThat(histogram.maxNanos()).isZero();
        assertThat(histogram.count()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> histogram.percentileNanos(100.1));
    }
}
