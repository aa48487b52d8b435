package dev.galley.domain.appliance;

import dev.galley.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where it is counted who typed wrong claim codes, and for which serial, so that nobody finds one by trying: not one person
 * for many appliances, nor many people for one. All nodes count together, and a restart forgets nothing.
 */
public interface WrongClaims {
    /** So many within {@link #WINDOW} are one's right, for a person and for a serial each. */
    int MOST = 5;

    Duration WINDOW = Duration.ofMinutes(15);

    /**
     * Until when this person may try no code for this serial, not even the right one; empty if they may. Until the end of
     * the transaction nobody else is answered about the same person, or about the same serial: of those who try at once
     * each is counted before the next one may.
     *
     * @param serial as it was typed: of those that nobody has too
     */
    Optional<Instant> shutUntil(UserId person, String serial, Instant now);

    /** One more was wrong. Forgets those that are too old to count. */
    void count(UserId person, String serial, Instant now);
}
