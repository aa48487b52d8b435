package dev.galley.domain.appliance;

import java.time.Instant;
import java.util.Optional;

/**
 * What was said on {@code presence}, by an appliance or by the broker for one that is gone.
 *
 * @param bootId of the start of the appliance that the word belongs to
 * @param at by the appliance's clock: of the last will, when it connected, or before; empty if it has none
 */
public record PresenceWord(boolean isOnline, String bootId, Optional<Instant> at) {
    public static final int LONGEST_BOOT_ID = 128;

    public PresenceWord {
        if (bootId.isBlank() || bootId.length() > LONGEST_BOOT_ID) {
            throw new IllegalArgumentException("a boot id has 1 to " + LONGEST_BOOT_ID + " characters");
        }
    }
}
