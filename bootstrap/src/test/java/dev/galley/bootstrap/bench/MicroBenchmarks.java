package dev.galley.bootstrap.bench;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Where {@code ./galley bench jmh} enters: its name is not one that is run with the tests. {@code -Djmh=PATTERN} chooses
 * benchmarks, {@code -Djmh.out=FILE} keeps the results as JSON.
 */
class MicroBenchmarks {
    @Test
    void run() throws RunnerException {
        var options = new OptionsBuilder()
                .include(System.getProperty("jmh", ".*"))
                .addProfiler(GCProfiler.class)
                .forks(1)
                .jvmArgs("-Xmx1g", "-XX:+UseSerialGC") // the server's; the tests' own leave out the second compiler
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .timeout(TimeValue.minutes(1))
                .shouldFailOnError(true);
        var out = System.getProperty("jmh.out");
        if (out != null) {
            options.resultFormat(org.openjdk.jmh.results.format.ResultFormatType.JSON).result(out);
        }
        new Runner(options.build()).run();
    }
}
