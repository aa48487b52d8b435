package dev.galley.domain.llm;

import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.Map;

/** Which providers people have agreed to, or have not. */
public interface Consents {
    /** What this person has said, by provider. Who has said nothing about one is not in it. */
    Map<String, Boolean> of(UserId owner);

    /** What is said later counts. */
    void say(UserId owner, String provider, boolean agreed, Instant at);
}
