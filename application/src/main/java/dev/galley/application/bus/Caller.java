package dev.galley.application.bus;

import dev.galley.domain.kernel.UserId;
import java.util.UUID;

/** Who is asking. */
public sealed interface Caller {
    /** A person who is signed in. */
    record User(UserId id) implements Caller {}

    /** A person who is signed in and runs this place. */
    record Admin(UserId id) implements Caller {}

    /** Someone who is having a look. */
    record Demo(UUID session) implements Caller {}

    /** Galley itself: a background job, a subscriber, the command line. */
    record Job(String name) implements Caller {}

    record Stranger() implements Caller {}
}
