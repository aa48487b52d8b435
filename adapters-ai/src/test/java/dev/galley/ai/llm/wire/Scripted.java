package dev.galley.ai.llm.wire;

import java.time.Duration;
import java.util.Optional;

/**
 * What a {@link ModelServer} does with a request.
 *
 * @param text what the model says
 * @param pieces in how many pieces a streamed text comes
 * @param slowStart waits before the first byte
 * @param pause waits before each piece of a stream but the first
 * @param status other than 200: an error, with {@code text} as its message
 * @param retryAfter the header of that name
 * @param verbatim the whole body, instead of one of the protocol
 * @param promptTokens what it says to have read; empty: it does not say
 * @param outputTokens what it says to have written
 */
public record Scripted(String text, int pieces, Duration slowStart, Duration pause, int status,
        Optional<String> retryAfter,
        Optional<String> verbatim, Optional<Integer> promptTokens, Optional<Integer> outputTokens, Fault fault) {

    /** How it fails. */
    public enum Fault {
        NONE,
        /** Sends half of its answer (or the headers alone), and then nothing, with the connection open. */
        STALL,
        /** Sends half of its answer and closes its side, while still listening. */
        HALF_CLOSED,
        /** Sends one letter after the other, without hurry. Streams have a pause for that. */
        TRICKLE,
        /** Takes the request and closes the connection without a word. */
        HANG_UP,
        /** Says that its safety rules forbid the answer. */
        BLOCKED,
        /** Says that its safety rules forbid the question. */
        BLOCKED_PROMPT,
        /** Says that the answer was as long as allowed. */
        CUT_AT_LENGTH,
        /** Never stops sending. */
        ENORMOUS,
        /** An error in the place of an answer, or in the middle of a stream, with status 200. */
        ERROR_INSIDE
    }

    public static Scripted saying(String text) {
        return new Scripted(text, 4, Duration.ZERO, Duration.ZERO, 200, Optional.empty(), Optional.empty(), Optional.of(
                11),
                Optional.of(7), Fault.NONE);
    }

    public static Scripted failing(int status) {
        return failing(status, "Something of the vendor's own");
    }

    /** @param words the message of the error */
    public static Scripted failing(int status, String words) {
        return new Scripted(words, 1, Duration.ZERO, Duration.ZERO, status, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Fault.NONE);
    }

    /** A 429. */
    public static Scripted busy(String retryAfter) {
        return failing(429).withRetryAfter(retryAfter);
    }

    /** A 200 with this body, whatever the protocol. */
    public static Scripted verbatim(String body) {
        return new Scripted("", 1, Duration.ZERO, Duration.ZERO, 200, Optional.empty(), Optional.of(body), Optional
                .empty(),
                Optional.empty(), Fault.NONE);
    }

    /** The same with this body, whatever the protocol. */
    public Scripted inTheWords(String body) {
        return new Scripted(text, pieces, slowStart, pause, status, retryAfter, Optional.of(body), promptTokens,
                outputTokens, fault);
    }

    public Scripted inPieces(int number) {
        return new Scripted(text, number, slowStart, pause, status, retryAfter, verbatim, promptTokens, outputTokens,
                fault);
    }

    public Scripted after(Duration slow) {
        return new Scripted(text, pieces, slow, pause, status, retryAfter, verbatim, promptTokens, outputTokens, fault);
    }

    public Scripted pausing(Duration each) {
        return new Scripted(text, pieces, slowStart, each, status, retryAfter, verbatim, promptTokens, outputTokens,
                fault);
    }

    public Scripted withRetryAfter(String header) {
        return new Scripted(text, pieces, slowStart, pause, status, Optional.of(header), verbatim, promptTokens,
                outputTokens,
                fault);
    }

    public Scripted with(Fault other) {
        return new Scripted(text, pieces, slowStart, pause, status, retryAfter, verbatim, promptTokens, outputTokens,
                other);
    }

    public Scripted costing(int prompt, int output) {
        return new Scripted(text, pieces, slowStart, pause, status, retryAfter, verbatim, Optional.of(prompt), Optional
                .of(
                        output), fault);
    }

    public Scripted withoutCounts() {
        return new Scripted(text, pieces, slowStart, pause, status, retryAfter, verbatim, Optional.empty(), Optional
                .empty(),
                fault);
    }
}
