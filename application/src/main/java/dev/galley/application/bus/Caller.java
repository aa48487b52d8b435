package dev.galley.application.bus;

import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import java.util.UUID;

/** Who is asking. */
public sealed interface Caller {
    /**
     * A person who is signed in.
     *
     * @param tier what their token says, which may be a few minutes old
     */
    record User(UserId id, Tier tier) implements Caller {
        /** Someone who pays nothing. */
        public User(UserId id) {
            this(id, Tier.FREE);
        }
    }

    /** A person who is signed in and runs this place. */
    record Admin(UserId id) implements Caller {}

    /** Someone who is having a look. */
    record Demo(UUID session) implements Caller {}

    /** An appliance, by its own credentials. */
    record Appliance(ApplianceId id) implements Caller {}

    /** Galley itself: a background job, a subscriber, the command line. */
    record Job(String name) implements Caller {}

    record Stranger() implements Caller {}
}
