package dev.galley.domain.firmware;

public enum ReleaseStatus {
    ACTIVE,
    /** Offered to nobody until it is resumed. */
    HALTED,
    /** Offered to nobody for ever. */
    WITHDRAWN
}
