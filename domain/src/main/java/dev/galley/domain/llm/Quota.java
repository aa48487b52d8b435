package dev.galley.domain.llm;

import java.time.Duration;

/**
 * How often a person may have something done in any window of time.
 *
 * @param name tells its uses from those of others
 * @param window rolling: a use is free again this long after it was made
 */
public record Quota(String name, int most, Duration window) {
    public Quota {
        if (name.isBlank() || most < 1 || window.toSeconds() < 1) {
            throw new IllegalArgumentException("not a quota: %s, %d in %s".formatted(name, most, window));
        }
    }
}
