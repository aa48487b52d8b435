package dev.galley.bootstrap.embedded;

/** Something outside of Galley stands in its way. The message says what, and what to do next. */
public final class Trouble extends RuntimeException {
    public Trouble(String whatAndNext) {
        super(whatAndNext);
    }

    public Trouble(String whatAndNext, Throwable cause) {
        super(whatAndNext, cause);
    }
}
