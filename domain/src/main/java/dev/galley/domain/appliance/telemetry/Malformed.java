package dev.galley.domain.appliance.telemetry;

/** Thrown where a telemetry message breaks the rules. Not a bug, and anybody can cause it, so it has no stack trace. */
public final class Malformed extends RuntimeException {
    private final Flaw flaw;

    Malformed(Flaw flaw, String words) {
        super(words, null, false, false);
        this.flaw = flaw;
    }

    public Flaw flaw() {
        return flaw;
    }

    /** What is wrong, and where. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
