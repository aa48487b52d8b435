package dev.galley.domain.llm;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * How much of a model may be used in any minute. What is absent is not limited.
 *
 * @param requests a minute
 * @param tokens a minute, in and out together
 */
public record Allowance(OptionalInt requests, OptionalInt tokens) {
    public static final Allowance UNLIMITED = new Allowance(OptionalInt.empty(), OptionalInt.empty());
    /**
     * Longer than a minute by what may pass between our count and the provider's: two requests that we see a minute apart
     * may arrive there closer together.
     */
    public static final Duration WINDOW = Duration.ofMillis(60_500);

    public Allowance {
        if (requests.orElse(1) < 1 || tokens.orElse(1) < 1) {
            throw new IllegalArgumentException("an allowance is at least 1: %s, %s".formatted(requests, tokens));
        }
    }

    public static Allowance of(int requests, int tokens) {
        return new Allowance(OptionalInt.of(requests), OptionalInt.of(tokens));
    }

    public boolean isUnlimited() {
        return requests.isEmpty() && tokens.isEmpty();
    }
}
