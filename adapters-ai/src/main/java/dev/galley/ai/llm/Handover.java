package dev.galley.ai.llm;

import dev.galley.domain.llm.ModelName;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of an answer on their way from the thread that reads them and keeps the books to the one that asked. The one may be
 * held up by a database as long as that likes; the other is let go when the time is over. One piece waits at the most, so that
 * whoever reads slowly holds the provider back.
 */
final class Handover {
    /** What comes next for whoever asked. */
    private sealed interface Step {
        record Piece(ModelName from, String text) implements Step {}

        record Over(Answer<String> answer) implements Step {}

        record Broken(Throwable why) implements Step {}
    }

    /**
     * @param answer empty where the time was over before it
     * @param model whose text it is; empty where nothing was heard
     */
    record Heard(Optional<Answer<String>> answer, Optional<ModelName> model, String text) {}

    private final LongSupplier nanos;
    private final long end;
    private @Nullable Step next;
    private boolean hasLeft;

    /** @param end by {@code nanos}, until when whoever asked waits */
    Handover(LongSupplier nanos, long end) {
        this.nanos = nanos;
        this.end = end;
    }

    /** @throws CancellationException if nobody wants it any more */
    void put(ModelName from, String text) {
        try {
            put(new Step.Piece(from, text));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /** Reads all of it, and tells how it ended. */
    void run(Supplier<Answer<String>> reading) {
        Step last;
        try {
            last = new Step.Over(reading.get());
        } catch (CancellationException _) { // whoever asked has gone
            return;
        } catch (RuntimeException | Error unforeseen) {
            last = new Step.Broken(unforeseen);
        }
        try {
            put(last);
        } catch (InterruptedException | CancellationException _) { // likewise
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void put(Step step) throws InterruptedException {
        while (next != null && !hasLeft) {
            wait();
        }
        if (hasLeft) {
            throw new CancellationException();
        }
        next = step;
        notifyAll();
    }

    /**
     * Hands on what comes, on this thread, until it is over or the time is; then the answer is empty. What {@code pieces}
     * throws is thrown as it is.
     *
     * @throws IllegalStateException because of what reading has thrown
     */
    Heard hear(Consumer<String> pieces) throws InterruptedException {
        var text = new StringBuilder();
        Optional<ModelName> model = Optional.empty();
        try {
            while (true) {
                switch (take()) {
                    case Step.Piece(var from, var piece) -> {
                        model = Optional.of(from);
                        text.append(piece);
                        pieces.accept(piece);
                    }
                    case Step.Over(var answer) -> {
                        return new Heard(Optional.of(answer), model, text.toString());
                    }
                    case Step.Broken(var why) -> throw new IllegalStateException(why);
                    case null -> {
                        return new Heard(Optional.empty(), model, text.toString());
                    }
                }
            }
        } finally {
            leave();
        }
    }

    /** Null when the time is over. */
    private synchronized @Nullable Step take() throws InterruptedException {
        while (next == null) {
            long left = end - nanos.getAsLong();
            if (left <= 0) {
                return null;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        var step = next;
        next = null;
        notifyAll();
        return step;
    }

    private synchronized void leave() {
        hasLeft = true;
        notifyAll();
    }
}
