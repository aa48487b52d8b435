package dev.galley.domain.appliance;

import java.time.Instant;

/**
 * What one person has of an appliance.
 *
 * @param pairedAt from when on what it says is theirs to see
 */
public record Ownership(ApplianceName name, Instant pairedAt) {
    public Ownership called(ApplianceName other) {
        return new Ownership(other, pairedAt);
    }
}
