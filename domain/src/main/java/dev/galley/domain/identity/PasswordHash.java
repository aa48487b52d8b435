package dev.galley.domain.identity;

/**
 * What is kept of a password.
 *
 * @param encoded with the algorithm, its cost and the salt: the PHC string format
 */
public record PasswordHash(String encoded) {
    public PasswordHash {
        if (!encoded.startsWith("$")) {
            throw new IllegalArgumentException("not a hash in the PHC string format");
        }
    }

    @Override
    public String toString() {
        return "(a hash)";
    }
}
