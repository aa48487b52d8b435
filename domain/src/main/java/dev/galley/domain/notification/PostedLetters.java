package dev.galley.domain.notification;

import dev.galley.domain.kernel.UserId;
import java.time.Instant;

/** Remembers which letters were posted that must never be posted twice. */
public interface PostedLetters {
    /**
     * Claims the right to post this letter. Answers false if somebody has claimed it before and not given it back; of
     * several who claim at once one gets it.
     *
     * @param key names the letter: its kind and what it is about
     */
    boolean claim(String key, UserId recipient, Instant now);

    /** Gives a claim back, because nothing was posted. Nothing happens if there is none. */
    void release(String key);
}
