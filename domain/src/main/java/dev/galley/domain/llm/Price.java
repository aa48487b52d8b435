package dev.galley.domain.llm;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a model costs, in whatever currency the operator reckons.
 *
 * @param input for a million tokens in
 * @param output for a million tokens out
 */
public record Price(BigDecimal input, BigDecimal output) {
    public Price {
        if (input.signum() < 0 || output.signum() < 0) {
            throw new IllegalArgumentException("a price is not below 0");
        }
    }

    /** In millionths of the currency, rounded half up: a token at a price of 1 for a million costs one of them. */
    public long micros(long inputTokens, long outputTokens) {
        return input.multiply(BigDecimal.valueOf(inputTokens))
                .add(output.multiply(BigDecimal.valueOf(outputTokens)))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
