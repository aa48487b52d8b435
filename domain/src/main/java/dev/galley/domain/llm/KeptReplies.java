package dev.galley.domain.llm;

import dev.galley.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Replies of models that are kept for those who ask the same, and the right to ask, which one asker on one node has at a
 * time. Each method is a transaction of its own.
 */
public interface KeptReplies {
    /** @param json what the model said, as it was read */
    record Kept(String json, ModelName model) {}

    /**
     * What is asked, without what it says.
     *
     * @param key equal where the answer may be the same
     * @param context equal where all but the picture is the same, for one person
     * @param looks the picture's perceptual hash; empty where there is not exactly one picture
     */
    record Asked(String key, String context, Optional<Long> looks, Optional<UserId> owner) {}

    /** How things stand. */
    sealed interface Standing {
        record There(Kept reply) implements Standing {}

        /** Nobody asks yet: whoever got this does. */
        record Yours(UUID claim) implements Standing {}

        /** Somebody is asking already; worth another look soon. */
        record Awaited() implements Standing {}
    }

    /** In how many of 64 bits pictures may differ and still be taken for the same, by the same person in the same context. */
    int NEAR = 2;

    /**
     * The kept reply to this, or to what its owner asked in the same context about a picture that looks the same; else
     * the right to ask, for as long as the lease.
     *
     * @param renewed whether a reply that is kept already is to be passed over
     */
    Standing look(Asked asked, boolean renewed, Duration lease);

    /** Keeps a reply, and gives the right to ask back. Without that right nothing is kept. */
    void keep(Asked asked, UUID claim, Kept reply, Duration lifetime);

    /** Gives the right to ask back, with nothing to keep. Without that right nothing happens. */
    void release(Asked asked, UUID claim);

    /** @return how many that are too old were forgotten, at most {@code most} */
    int forget(Instant now, int most);
}
