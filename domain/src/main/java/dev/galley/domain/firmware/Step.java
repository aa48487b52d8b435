package dev.galley.domain.firmware;

/** How far an appliance is with an update, in the order in which it goes. */
public enum Step {
    /** It has asked for the artifact. */
    STARTED, DOWNLOADING, VERIFIED, INSTALLING,
    /** It says it is installed; it has not been heard to run it yet. */
    INSTALLED,
    /** It failed, it says. */
    FAILED,
    /** It has not been heard of for too long. */
    SILENT,
    /** It runs it. */
    HEALTHY;

    /** Whether it is known how it went. */
    public boolean isLast() {
        return isFailure() || this == HEALTHY;
    }

    public boolean isFailure() {
        return this == FAILED || this == SILENT;
    }
}
