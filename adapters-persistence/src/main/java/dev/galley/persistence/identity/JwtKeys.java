package dev.galley.persistence.identity;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;

/**
 * Keys of HS256 as an operator configures them. The first signs, all verify.
 *
 * @param keys empty if Galley makes its own
 */
public record JwtKeys(List<Key> keys) {
    /** RFC 7518, 3.2: as long as the hash at least. */
    public static final int LEAST_BYTES = 32;

    public static final JwtKeys NONE = new JwtKeys(List.of());

    /** One key, under the name by which tokens call it. */
    public static final class Key {
        private final String kid;
        private final byte[] secret;

        public Key(String kid, byte[] secret) {
            if (!kid.matches("[A-Za-z0-9._-]{1,64}") || secret.length < LEAST_BYTES) {
                throw new IllegalArgumentException("not a key for HS256");
            }
            this.kid = kid;
            this.secret = secret.clone();
        }

        public String kid() {
            return kid;
        }

        public byte[] secret() {
            return secret.clone();
        }

        @Override
        public String toString() {
            return "key " + kid;
        }
    }

    public JwtKeys {
        keys = List.copyOf(keys);
    }

    /**
     * Reads {@code kid:base64url[,kid:base64url…]}.
     *
     * @throws IllegalArgumentException that says what is wrong, without quoting a key
     */
    public static JwtKeys of(String written) {
        var keys = new ArrayList<Key>();
        var names = new HashSet<String>();
        for (var part : written.split(",", -1)) {
            var entry = part.strip();
            int colon = entry.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("write kid:base64url, several separated by commas");
            }
            var kid = entry.substring(0, colon);
            if (!kid.matches("[A-Za-z0-9._-]{1,64}") || !names.add(kid)) {
                throw new IllegalArgumentException(
                        "each kid has 1 to 64 letters, digits, dots, dashes and underscores, and stands once");
            }
            keys.add(new Key(kid, secret(entry.substring(colon + 1))));
        }
        return new JwtKeys(keys);
    }

    private static byte[] secret(String written) {
        byte[] secret;
        try {
            secret = Base64.getUrlDecoder().decode(written);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a key is not base64url", e);
        }
        if (secret.length < LEAST_BYTES) {
            throw new IllegalArgumentException("a key has less than %d bytes".formatted(LEAST_BYTES));
        }
        return secret;
    }
}
