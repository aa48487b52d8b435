package dev.galley.domain.llm;

import dev.galley.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;

/**
 * What is left of people's quotas. Part of the current transaction: what is taken by a command that fails is not taken.
 * Exact, however many ask at once.
 */
public interface Quotas {
    /** What came of asking. */
    sealed interface Verdict {
        /** @param remaining how many more there are now */
        record Taken(int remaining) implements Verdict {}

        /** @param retryAfter until the oldest use leaves the window, more than zero, at most the window */
        record Spent(Duration retryAfter) implements Verdict {}
    }

    /**
     * Takes one, if there is one left.
     *
     * @param key what it is for: taken again under the same key while it is in the window, nothing more is taken
     */
    Verdict take(UserId owner, Quota quota, String key, Instant now);

    /** For what came to nothing through no fault of theirs. What is given back already, or was never taken, stays so. */
    void giveBack(UserId owner, Quota quota, String key);

    /** In a transaction of its own. @return how many uses from before were forgotten, at most {@code most} */
    int forget(Instant before, int most);
}
