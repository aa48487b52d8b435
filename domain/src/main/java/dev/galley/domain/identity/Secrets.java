package dev.galley.domain.identity;

import java.util.Optional;

/** Makes secrets and what may be kept of them. Fast; safe for many threads. */
public interface Secrets {
    /** A new one, not to be guessed. */
    Secret fresh();

    SecretHash hashOf(Secret secret);

    /** Hides a fresh secret so that only who knows {@code key} can read it. Each key seals one secret at most. */
    String seal(Secret fresh, Secret key);

    /** What was sealed with this key; empty if it was sealed with another. */
    Optional<Secret> open(String sealed, Secret key);
}
