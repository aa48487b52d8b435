package dev.galley.domain.appliance;

/** Whether an appliance is there, as far as is known. */
public enum Presence {
    ONLINE, OFFLINE,
    /** It has never spoken, or has been silent for longer than it should be without having said goodbye. */
    UNKNOWN
}
