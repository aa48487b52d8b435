package dev.galley.domain.firmware;

/** How daring a kitchen is. */
public enum Channel {
    STABLE,
    /** Gets what is stable, too. */
    BETA;

    /** Whether an appliance on this channel gets what is released on that one. */
    public boolean hears(Channel released) {
        return released == STABLE || this == BETA;
    }
}
