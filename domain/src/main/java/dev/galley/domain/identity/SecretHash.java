package dev.galley.domain.identity;

/** SHA-256 of a {@link Secret}'s text, in 64 hexadecimal digits. A secret of 256 bits needs neither salt nor cost. */
public record SecretHash(String hex) {
    public SecretHash {
        if (hex.length() != 64) {
            throw new IllegalArgumentException("not a SHA-256");
        }
    }
}
