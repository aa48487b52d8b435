package dev.galley.domain.firmware;

import java.util.regex.Pattern;

/** The SHA-256 of an artifact in 64 small hexadecimal digits. */
public record Sha256(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public Sha256 {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in small hexadecimal digits");
        }
    }
}
