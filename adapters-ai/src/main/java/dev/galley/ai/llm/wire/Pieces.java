package dev.galley.ai.llm.wire;

import dev.galley.ai.llm.wire.ModelFailure.Kind;
import java.util.ArrayDeque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between the thread that reads a streamed answer and the one that wants it. Holds few pieces; then the reader waits. */
final class Pieces implements ReplyStream {
    private static final int MOST_WAITING = 64;

    private final Call call;
    private final ArrayDeque<String> waiting = new ArrayDeque<>();
    private @Nullable Reply reply;
    private boolean readOut;

    Pieces(Call call) {
        this.call = call;
        call.onFailure(this::wake);
    }

    private synchronized void wake() {
        notifyAll();
    }

    /** Waits while too much is waiting; lets go of the piece if nobody will want it any more. */
    synchronized void put(String text) {
        if (text.isEmpty()) {
            return;
        }
        try {
            while (waiting.size() >= MOST_WAITING && call.failure().isEmpty()) {
                wait();
            }
        } catch (InterruptedException _) { // nobody interrupts the reader but its end
            call.fail(Kind.TIMEOUT);
        }
        if (call.failure().isEmpty()) {
            waiting.add(text);
            notifyAll();
        }
    }

    synchronized void complete(Reply whole) {
        reply = whole;
        call.close();
        notifyAll();
    }

    synchronized boolean isComplete() {
        return reply != null;
    }

    @Override
    public synchronized Optional<String> next() throws ModelFailure {
        try {
            while (true) {
                call.check();
                if (!waiting.isEmpty()) {
                    notifyAll();
                    return Optional.of(waiting.remove());
                }
                if (reply != null) {
                    readOut = true;
                    return Optional.empty();
                }
                wait();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            call.fail(Kind.TIMEOUT);
            throw new ModelFailure(Kind.TIMEOUT);
        }
    }

    @Override
    public synchronized Reply reply() {
        if (reply == null || !readOut) {
            throw new IllegalStateException("the answer was not read to its end");
        }
        return reply;
    }

    @Override
    public void close() {
        synchronized (this) {
            if (readOut) {
                return;
            }
        }
        call.fail(Kind.TIMEOUT); // not under the lock: it calls back
    }
}
