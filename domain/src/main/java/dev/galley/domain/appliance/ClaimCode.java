package dev.galley.domain.appliance;

import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * What stands on an appliance's sticker, and makes whoever reads it there its owner: twelve characters, which is 58 bits.
 * People type it with or without hyphens and blanks, in capitals or not.
 *
 * @param text in capitals, without hyphens and blanks; one that was typed may be anything, and is then nobody's
 */
public record ClaimCode(String text) {
    /** No two of these look alike: there is no 0, O, 1, I, L or U. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    /** @param randomness 64 bits at a time that nobody can guess */
    public static ClaimCode fresh(LongSupplier randomness) {
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            // the remainder of 63 bits prefers no character by more than one in 10^17
            text.append(ALPHABET.charAt((int) ((randomness.getAsLong() >>> 1) % ALPHABET.length())));
        }
        return new ClaimCode(text.toString());
    }

    /** What somebody typed. */
    public static ClaimCode typed(String text) {
        return new ClaimCode(text.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT));
    }

    /** As it is printed: {@code K7QM-2XRA-9TDF}. */
    public String printed() {
        return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    @Override
    public String toString() {
        return "(a claim code)";
    }
}
