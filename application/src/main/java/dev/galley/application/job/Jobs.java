package dev.galley.application.job;

import java.time.Instant;

/** Puts work off. Both methods are part of the current transaction: if it is rolled back, nothing has changed. */
public interface Jobs {
    /**
     * Has the job of this payload's type run once, at the given time or as soon after it as can be: at once if it has
     * passed.
     *
     * @param key which one of its kind: scheduled again under the same key, it moves to the new time and payload, also
     *     after failures; if it is running at that moment, it runs once more
     * @throws IllegalArgumentException if no job is wired for the type of the payload
     */
    void schedule(String key, Object payload, Instant when);

    /** Changes nothing if there is none, or if it is running already. */
    void cancel(Class<?> payload, String key);
}
