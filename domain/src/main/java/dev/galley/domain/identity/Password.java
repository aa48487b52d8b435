package dev.galley.domain.identity;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import java.util.Map;

/**
 * What somebody typed as their password. Any of 8 to 128 characters will do, whatever they are (NIST SP 800-63B-4,
 * 3.1.1.2); whether it is a common one is for {@link Passwords} to say. Never written anywhere.
 */
public final class Password {
    public static final int SHORTEST = 8;
    public static final int LONGEST = 128;

    private final String text;

    private Password(String text) {
        this.text = text;
    }

    /**
     * For a password that is to be set.
     *
     * @param field what the caller calls it
     */
    public static Password chosen(String text, String field) {
        int characters = text.codePointCount(0, text.length());
        if (characters < SHORTEST || characters > LONGEST) {
            var wrong = "must have %d to %d characters".formatted(SHORTEST, LONGEST);
            throw VALIDATION_ERROR.because("the password " + wrong, Map.of(field, wrong));
        }
        return new Password(text);
    }

    /** For a password that is to be checked: one that could not be set is simply wrong. */
    public static Password typed(String text) {
        return new Password(text);
    }

    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return "(a password)";
    }
}
