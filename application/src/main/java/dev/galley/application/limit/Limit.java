package dev.galley.application.limit;

import java.time.Duration;

/**
 * So often, and no more, in any window. A window opens with the first call for a key and is as long as this says; the
 * next one opens with the first call after it.
 *
 * @param name tells this limit's counts from those of others, on all nodes
 */
public record Limit(String name, int most, Duration window) {
    public Limit {
        if (name.isBlank() || most < 1 || window.toMillis() < 1) {
            throw new IllegalArgumentException("not a limit: %s, %d in %s".formatted(name, most, window));
        }
    }
}
