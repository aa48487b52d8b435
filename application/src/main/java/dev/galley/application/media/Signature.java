package dev.galley.application.media;

import static dev.galley.domain.media.MediaRefusal.LINK_NOT_VALID;

import dev.galley.domain.media.MediaSeals;
import java.time.Instant;

/** A signature that came with a request, and the second in which it ends. */
public record Signature(long expiresSecond, String signature) {
    /** @throws dev.galley.domain.kernel.Refused with {@code LINK_NOT_VALID} */
    void check(MediaSeals seals, String signed, Instant now) {
        if (!seals.isSigned(signed, signature)) {
            throw LINK_NOT_VALID.because("this link was not made here, or was changed");
        }
        if (now.getEpochSecond() >= expiresSecond) {
            throw LINK_NOT_VALID.because("this link's time is over: ask for a new one");
        }
    }
}
