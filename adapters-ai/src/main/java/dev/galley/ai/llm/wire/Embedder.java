package dev.galley.ai.llm.wire;

import java.time.Duration;
import java.util.List;

/** One embedding model of one provider: makes vectors of texts. Otherwise as {@link Model}. */
public interface Embedder {
    String provider();

    String name();

    /**
     * A vector for each text, in their order, of the model's own dimension and length.
     *
     * @param texts at least one, none blank
     * @throws ModelFailure also {@code GARBLED} if there are not as many vectors as texts, or not all of one dimension
     */
    Vectors embed(List<String> texts, Duration timeLimit) throws ModelFailure;
}
