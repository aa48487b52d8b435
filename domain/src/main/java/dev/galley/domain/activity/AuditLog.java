package dev.galley.domain.activity;

import java.time.Instant;

/** Where it is written down what happened. What stands there is never changed, but for what leads to an erased person. */
public interface AuditLog {
    void add(AuditEntry entry);

    /** Forgets the oldest of the entries from before this time, at most so many. Answers how many it forgot. */
    int forget(Instant before, int most);
}
