package dev.galley.ai.llm.wire;

import java.util.OptionalInt;

/**
 * What a model answered.
 *
 * @param text as it came, perhaps empty
 * @param inputTokens as the provider counts; empty if it does not say
 * @param outputTokens likewise
 */
public record Reply(String text, OptionalInt inputTokens, OptionalInt outputTokens, Finish finish) {
    /** Why it ends where it ends. */
    public enum Finish {
        /** The model had said all. */
        COMPLETE,
        /** It was as long as allowed: cut in the middle of anything. */
        LENGTH,
        /** The provider does not say. */
        UNTOLD
    }
}
