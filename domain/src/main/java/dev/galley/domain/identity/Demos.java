package dev.galley.domain.identity;

import dev.galley.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;

/** Where it is kept who is having a look. */
public interface Demos {
    Duration LIFETIME = Duration.ofHours(24);

    void start(DemoId demo, Instant now);

    /**
     * From now on the demo is this person's. Answers false, and changes nothing, if there is no such demo, it is somebody's
     * already, or it is over.
     */
    boolean claim(DemoId demo, UserId by, Instant now);

    /** Forgets demos that were over before this time. Answers how many. */
    int forget(Instant before, int most);
}
