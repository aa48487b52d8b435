package dev.galley.domain.llm;

import java.time.Duration;

/**
 * One try with one model.
 *
 * @param inputTokens as the provider counted them, 0 or more
 */
public record Attempt(ModelName model, Outcome outcome, int inputTokens, int outputTokens, Duration took) {
    /** One that never left the house. */
    public static Attempt skipped(ModelName model, Outcome why) {
        return new Attempt(model, why, 0, 0, Duration.ZERO);
    }
}
