package dev.galley.domain.media;

/** Makes keys that nobody guesses, and signatures that nobody else makes. The same on all nodes. Safe for many threads. */
public interface MediaSeals {
    /** Another one each time. */
    MediaId fresh();

    /** Of letters, digits, dashes and underscores; the same for the same text. */
    String sign(String text);

    /** Takes equally long wherever the two differ. */
    boolean isSigned(String text, String signature);
}
