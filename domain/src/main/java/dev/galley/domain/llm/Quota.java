package dev.galley.domain.llm;

import java.time.Duration;

/**
 * How often a person may have something done in any window of time.
 *
 * @param name tells its uses from those of others
 * @param window rolling: a use is free again this long after it was made
 */
public record Quota(String name, int most, Duration window) {
    /** What is older no quota counts. */
    public static final Duration LONGEST_WINDOW = Duration.ofDays(31);

    public Quota {
        if (name.isBlank() || most < 1 || window.toSeconds() < 1 || window.compareTo(LONGEST_WINDOW) > 0) {
            throw new IllegalArgumentException("not a quota: %s, %d in %s".formatted(name, most, window));
        }
    }
}
