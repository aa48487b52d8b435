package dev.galley.bootstrap.bench;

import dev.galley.domain.kernel.Ids;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/** An id is made for whatever is created; the randomness is what costs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class IdsBenchmark {
    private final Ids ids = new Ids(Clock.systemUTC(), new SecureRandom()::nextLong);
    private final Ids withoutRandomness = new Ids(Clock.systemUTC(), () -> 0x5DEECE66DL);

    @Benchmark
    public UUID next() {
        return ids.next();
    }

    @Benchmark
    @Threads(2)
    public UUID nextOnTwoThreads() {
        return ids.next();
    }

    @Benchmark
    public UUID nextWithoutRandomness() {
        return withoutRandomness.next();
    }
}
