package dev.galley.domain.identity;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An address as its owner writes it. Two that differ in case alone are one: compare by {@link #key()}. Quoted local parts
 * and address literals (RFC 5321, 4.1.2 and 4.1.3) are refused: nobody has one, and many mail servers mistake them.
 */
public record EmailAddress(String value) {
    /** RFC 5321, 4.5.3.1: 256 octets for a path, less its angle brackets. */
    public static final int LONGEST = 254;

    private static final int LONGEST_LOCAL = 64;
    private static final Pattern FORM = Pattern.compile(
            "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)*"
                    + "[\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?");

    public EmailAddress {
        value = value.strip();
        if (value.length() > LONGEST || value.indexOf('@') > LONGEST_LOCAL || !FORM.matcher(value).matches()) {
            var wrong = "must be an email address";
            throw VALIDATION_ERROR.because("email " + wrong, Map.of("email", wrong));
        }
    }

    /** The same for all ways to write this address in capital and small letters. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
