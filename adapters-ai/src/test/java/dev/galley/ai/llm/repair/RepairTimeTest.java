package dev.galley.ai.llm.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ten times the length takes about ten times as long, whatever is repeated. Squares would take a hundred times as long; the
 * bound between leaves room for the virtual machine, which warms up meanwhile.
 */
class RepairTimeTest {
    private static final int SHORT = 100_000;
    private static final int TRIES = Integer.getInteger("galley.repair.tries", 3); // 30 on a quiet machine: see docs/benchmarks.md
    private static final long NOISE_NANOS = 20_000_000;

    @ParameterizedTest
    @ValueSource(strings = {
            "\"", "'", "{\"a:", "[\"", "\"/*", "{\"a\":\"b ", "\\", "```", "```json {", "\" }", "\" , \"x", "[", "{",
            "}",
            "{\"a\":\"x\" , ", "\"a\",", "'''x ", "\"\"\"", "“", "a b ", "a:", "[1,", "{a:{", "(", "f(", "\"\\", "1 ",
            "-",
            "/", "//", "/* ", "# ", "...", "\"k\":", "\" \"", "{\"a\":\"b\n", "\"a\"+", "`", "\"a' ", "\n", "\"a\":\"b",
            "a, ",
            "x\" : ", " \"},", "\"a b c d: ", "a\u00a0",
            "},", "} ", "\"a\"\"b", "```x ", "\\\"", "\"a}, {\"b\":1", "\"x},\n", "{\"a\" 1 "})
    void time_grows_with_the_length(String piece, TestReporter reporter) {
        for (var begin : new String[]{"", "{\"z\":\""}) {
            long one = best(begin + piece.repeat(SHORT / piece.length()));
            long ten = best(begin + piece.repeat(10 * SHORT / piece.length()));
            reporter.publishEntry("ratio", "%.1f of %,d µs".formatted((double) ten / one, one / 1_000));
            assertThat(ten).as(begin + piece).isLessThan(30 * one + NOISE_NANOS);
        }
    }

    /** Behind each piece something is looked for that stands at the other end, or nowhere. */
    static Stream<Arguments> far() {
        return Stream.of(
                arguments("[", "[#],", ""),
                arguments("{\"a\": \"soup", "\n", "x"),
                arguments("[\"soup", " \n", "x"),
                arguments(" ", "a [x", "a [x"));
    }

    @ParameterizedTest
    @MethodSource("far")
    void what_stands_far_away_is_looked_for_once(String begin, String piece, String end) {
        long one = best(far(begin, piece, end, SHORT / 5));
        long ten = best(far(begin, piece, end, 2 * SHORT));
        assertThat(ten).isLessThan(30 * one + NOISE_NANOS);
    }

    private static String far(String begin, String piece, String end, int length) {
        var open = begin.isBlank() ? begin.repeat(length) : begin;
        return open + piece.repeat(length / piece.length()) + end;
    }

    private static long best(String reply) {
        var threads = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long start = threads.getCurrentThreadCpuTime();
            ReplyRepair.repair(reply);
            best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
        }
        return best;
    }
}
