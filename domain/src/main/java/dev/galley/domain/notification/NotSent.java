package dev.galley.domain.notification;

/** A letter was not posted. The message names neither the recipient nor what stands in the letter. */
public final class NotSent extends RuntimeException {
    /** What is to be made of it. */
    public enum Outcome {
        /** Nothing was posted, and nothing will ever be: the address is refused. */
        REFUSED,
        /** Nothing was posted; another try may succeed. */
        LATER,
        /** The connection broke while the letter was handed over: it may have been posted. */
        UNKNOWN
    }

    private final Outcome outcome;

    public NotSent(Outcome outcome, String why, Throwable cause) {
        super(why, cause);
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }
}
