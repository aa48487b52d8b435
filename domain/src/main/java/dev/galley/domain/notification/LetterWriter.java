package dev.galley.domain.notification;

import dev.galley.domain.kernel.Language;

/** Puts an occasion into words. Fast, and safe for many threads. */
public interface LetterWriter {
    /**
     * A letter in this language. Names stand in it as text, whatever characters they hold: never as markup, and never on a
     * line of their own.
     *
     * @throws IllegalArgumentException if {@code to} is not one bare address
     */
    Letter write(Occasion occasion, String to, Language language);
}
