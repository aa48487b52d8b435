package dev.galley.ai.llm.wire;

import java.util.Optional;

/**
 * An answer in pieces, in order, each handed out once. One thread reads; any thread may close it, which ends the call at the
 * provider at once. What is not read waits there, not here.
 */
public interface ReplyStream extends AutoCloseable {
    /**
     * The next piece of text; waits for it. Never an empty text.
     *
     * @return empty when the answer is complete
     * @throws ModelFailure if it breaks off: out of time, too large, cut; and after {@link #close()}, as {@code TIMEOUT}
     */
    Optional<String> next() throws ModelFailure;

    /**
     * All of it with what it cost, once {@link #next()} was empty.
     *
     * @throws IllegalStateException before
     */
    Reply reply();

    /** Ends the call if it still runs. Does not wait and does not fail; again is nothing. */
    @Override
    void close();
}
