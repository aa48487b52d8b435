package dev.galley.domain.media;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names something that was uploaded: the {@code key} of the API. It says nothing about what it names, and nobody guesses it.
 *
 * @param value 32 hexadecimal digits, which are 128 random bits
 */
public record MediaId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public MediaId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the key of anything uploaded");
        }
    }

    /** Empty for what cannot be one. */
    public static Optional<MediaId> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new MediaId(text)) : Optional.empty();
    }
}
