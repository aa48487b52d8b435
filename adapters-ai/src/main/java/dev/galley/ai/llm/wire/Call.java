package dev.galley.ai.llm.wire;

import dev.galley.ai.llm.wire.Endpoint.Protocol;
import dev.galley.ai.llm.wire.ModelFailure.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One call on its way: its first failure, and what has to be let go of when it fails. The clock, the reader and whoever asked
 * may each end it; the first of them decides why. Thread-safe.
 */
final class Call implements AutoCloseable {
    /** The call that the current thread makes: LangChain4j hands nothing through from a request to its HTTP client. */
    static final ScopedValue<Call> CURRENT = ScopedValue.newInstance();

    private final Protocol protocol;
    private final Expected expected;
    private final int limit;
    private final List<Runnable> ends = new ArrayList<>();
    private final Future<?> alarm;
    private volatile List<Picture> pictures = List.of();
    private @Nullable ModelFailure failure;
    private volatile boolean finished;

    /** What kind of answer is awaited. */
    enum Expected {
        ANSWER, STREAM, VECTORS
    }

    Call(Protocol protocol, Expected expected, Limits limits, Duration timeLimit, ScheduledExecutorService clockwork) {
        if (!timeLimit.isPositive()) {
            throw new IllegalArgumentException("no time for an answer");
        }
        this.protocol = protocol;
        this.expected = expected;
        this.limit = switch (expected) {
            case ANSWER -> limits.answer();
            case STREAM -> limits.stream();
            case VECTORS -> limits.vectors();
        };
        this.alarm = clockwork.schedule(() -> fail(new ModelFailure(Kind.TIMEOUT)), nanos(timeLimit),
                TimeUnit.NANOSECONDS);
    }

    private static long nanos(Duration duration) {
        return duration.compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(1).toNanos() : duration.toNanos();
    }

    /** What is sent in the places of their names. */
    void shows(List<Picture> shown) {
        pictures = shown;
    }

    List<Picture> pictures() {
        return pictures;
    }

    Protocol protocol() {
        return protocol;
    }

    Expected expected() {
        return expected;
    }

    /** In bytes. */
    int limit() {
        return limit;
    }

    /** Ends it for this reason, unless it failed before. */
    void fail(ModelFailure why) {
        List<Runnable> toEnd;
        synchronized (this) {
            if (failure != null) {
                return;
            }
            failure = why;
            toEnd = List.copyOf(ends);
            ends.clear();
        }
        alarm.cancel(false);
        toEnd.forEach(Runnable::run);
    }

    void fail(Kind kind) {
        fail(new ModelFailure(kind));
    }

    /** Has this run when the call fails, which may be right now. It must neither wait nor throw. */
    void onFailure(Runnable end) {
        synchronized (this) {
            if (failure == null) {
                ends.add(end);
                return;
            }
        }
        end.run();
    }

    synchronized Optional<ModelFailure> failure() {
        return Optional.ofNullable(failure);
    }

    void check() throws ModelFailure {
        var failed = failure();
        if (failed.isPresent()) {
            throw failed.get();
        }
    }

    /** The provider has said that this was all of it. */
    void sawTheEnd() {
        finished = true;
    }

    boolean hasSeenTheEnd() {
        return finished;
    }

    /** It is over; its time limit no longer matters. */
    @Override
    public void close() {
        alarm.cancel(false);
    }
}
