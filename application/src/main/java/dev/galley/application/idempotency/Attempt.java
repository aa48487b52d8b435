package dev.galley.application.idempotency;

import dev.galley.domain.kernel.Refused;
import java.util.Optional;
import java.util.UUID;

/**
 * One sending of a message that may be sent again. What is kept of it are bytes of whoever sends it, best unreadable for
 * anyone else: Galley only compares and hands back.
 *
 * @param <R> what the message answers
 */
public interface Attempt<R> {
    /** Names the caller and their key; 32 bytes. */
    byte[] name();

    /** Is the same if and only if the same was sent; 32 bytes. */
    byte[] fingerprint();

    /** Whose this is: a person or a demo session. Empty where nobody is known. */
    Optional<UUID> owner();

    /** What to keep of this answer; empty for what must not be given again. Throws nothing. */
    Optional<byte[]> answer(R answered);

    /** What to keep of this refusal; empty for what must not be given again. Throws nothing. */
    Optional<byte[]> refusal(Refused refused);
}
