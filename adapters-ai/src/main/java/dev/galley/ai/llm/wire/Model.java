package dev.galley.ai.llm.wire;

import java.time.Duration;

/**
 * One model of one provider. It is asked once: nothing here tries again, waits, or goes elsewhere. Every call ends within its
 * time limit, however the other side behaves. Blocks, so belongs on a virtual thread; safe for use by many at once.
 */
public interface Model {
    /** {@code ollama}, {@code gemini}, {@code groq} or {@code openai}. */
    String provider();

    /** As the provider calls it: {@code llama3.2-vision}. */
    String name();

    /** Whether it may be shown pictures. A request with pictures to one that does not see is an {@link IllegalArgumentException}. */
    boolean seesPictures();

    /**
     * The whole answer. An interrupt of the waiting thread ends the call as well, as {@code TIMEOUT}, and leaves the thread
     * interrupted.
     *
     * @param timeLimit longer than nothing; the connection is closed when it is over
     * @throws ModelFailure if there is no answer; its kind says whether to ask elsewhere
     */
    Reply answer(Request request, Duration timeLimit) throws ModelFailure;

    /**
     * The answer while it is being made. Returns as soon as the call is under way, so failures show up where it is read.
     *
     * @param timeLimit until the last piece of it
     */
    ReplyStream stream(Request request, Duration timeLimit);
}
