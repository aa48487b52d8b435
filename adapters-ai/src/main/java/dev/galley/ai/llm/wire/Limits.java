package dev.galley.ai.llm.wire;

/**
 * How much a provider may send, in bytes, before the call ends as {@code TOO_LARGE}.
 *
 * @param answer of an answer in one piece, and of what says why there is none
 * @param stream of a streamed answer; each token comes in an envelope of some hundred bytes
 * @param vectors of embeddings
 */
public record Limits(int answer, int stream, int vectors) {
    /** Enough for the 8,000 tokens of the longest answer, several times over. */
    public static final Limits USUAL = new Limits(1 << 20, 8 << 20, 16 << 20);

    public Limits {
        if (answer < 1 || stream < 1 || vectors < 1) {
            throw new IllegalArgumentException("a limit of nothing");
        }
    }
}
