package dev.galley.domain.appliance;

import java.util.Optional;
import java.util.regex.Pattern;

/** What the maker calls one appliance; it stands on the plate and is no secret. */
public record Serial(String value) {
    /** A regular expression that all of it matches. */
    public static final String FORM = "[A-Za-z0-9][A-Za-z0-9._-]{2,63}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    public Serial {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("a serial has 3 to 64 letters, digits, '.', '_' and '-'");
        }
    }

    /** What somebody typed; empty if it cannot be one. */
    public static Optional<Serial> read(String typed) {
        return PATTERN.matcher(typed).matches() ? Optional.of(new Serial(typed)) : Optional.empty();
    }
}
