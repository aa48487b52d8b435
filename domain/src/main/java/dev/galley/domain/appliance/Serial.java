package dev.galley.domain.appliance;

import java.util.regex.Pattern;

/** What the maker calls one appliance; it stands on the plate and is no secret. */
public record Serial(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{2,63}");

    public Serial {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a serial has 3 to 64 letters, digits, '.', '_' and '-'");
        }
    }
}
