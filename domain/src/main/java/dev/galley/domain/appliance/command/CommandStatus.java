package dev.galley.domain.appliance.command;

/** How far a command has come. The names are those of the API, and are stored. */
public enum CommandStatus {
    /** It waits to be said: for the appliance to be there, or for the broker. */
    QUEUED,
    /** The broker has it. */
    SENT,
    /** The appliance has taken it on. */
    ACKNOWLEDGED,
    /** The appliance has carried it out. */
    DONE,
    /** It was not carried out, and is not going to be. */
    REJECTED,
    /** The appliance tried, and could not. */
    FAILED,
    /** Its time was over before the appliance said how it ended. */
    EXPIRED;

    /** Whether nothing comes after it. */
    public boolean isFinal() {
        return switch (this) {
            case QUEUED, SENT, ACKNOWLEDGED -> false;
            case DONE, REJECTED, FAILED, EXPIRED -> true;
        };
    }
}
