package dev.galley.persistence.limit;

import dev.galley.application.limit.Limit;
import dev.galley.application.limit.Limits;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Counts in this process alone: with several nodes, each allows as much as the limit says. */
public final class LocalLimits implements Limits {
    private final Windows windows;
    private final InstantSource clock;

    @Inject
    public LocalLimits(InstantSource clock) {
        this(clock, new Windows(Windows.MOST));
    }

    LocalLimits(InstantSource clock, Windows windows) {
        this.clock = clock;
        this.windows = windows;
    }

    @Override
    public Verdict take(Limit limit, String key) {
        return windows.of(limit, key)
                .take(
                        limit,
                        clock.millis(),
                        limit.most(),
                        (wanted, _) -> new Window.Loan(wanted, 0, limit.window().toMillis()));
    }
}
