package dev.galley.application.idempotency;

/** Thrown instead of an answer where there is one already. Not a bug, so it has no stack trace. */
public final class Replayed extends RuntimeException {
    private final transient byte[] first;

    Replayed(byte[] first) {
        super(null, null, false, false);
        this.first = first;
    }

    /** What the first attempt had kept. */
    public byte[] first() {
        return first;
    }
}
