package dev.galley.domain.identity;

/**
 * 256 random bits that prove something by being known: a refresh token, a reset token, a personal token. Handed out once;
 * only its {@link SecretHash} is kept.
 *
 * @param text base64url without padding, possibly behind a prefix
 */
public record Secret(String text) {
    @Override
    public String toString() {
        return "(a secret)";
    }
}
