package dev.galley.ai.llm.wire;

import java.util.List;
import java.util.OptionalInt;

/**
 * What an embedding model made of texts.
 *
 * @param all one for each text, in their order, all of one dimension
 * @param inputTokens of all texts, as the provider counts; empty if it does not say
 */
public record Vectors(List<float[]> all, OptionalInt inputTokens) {
    public Vectors {
        all = List.copyOf(all);
    }
}
