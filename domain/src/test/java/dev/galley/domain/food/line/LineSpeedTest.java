package dev.galley.domain.food.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Reports how fast lines are read. It measures, and asserts nothing about time: machines differ and are shared. */
class LineSpeedTest {
    private static final long ROUND = Duration.ofMillis(500).toNanos();
    private static final int ROUNDS = 4;

    @Test
    void lines_per_second_of_one_core_are_reported() {
        var lines = LabelledLines.own();
        var threads = ManagementFactory.getThreadMXBean();
        long read = 0;
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = threads.getCurrentThreadCpuTime();
            long spent = 0;
            int count = 0;
            while (spent < ROUND) {
                for (var line : lines) {
                    read += IngredientLines.parse(line.text(), line.language()).spans().size();
                    count++;
                }
                spent = threads.getCurrentThreadCpuTime() - start;
            }
            best = Math.max(best, count * 1e9 / spent);
        }
        Reports.write("speed", "%.0f lines per second of CPU time, best of %d rounds".formatted(best, ROUNDS));
        assertThat(read).isPositive();
    }
}
