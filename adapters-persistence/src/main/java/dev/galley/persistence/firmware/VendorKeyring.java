package dev.galley.persistence.firmware;

import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** The public keys of the vendors whose firmware is taken, as the settings name them. */
public record VendorKeyring(List<PublicKey> keys) {
    public static final VendorKeyring NONE = new VendorKeyring(List.of());
    private static final String ED25519 = "Ed25519";
    private static final Pattern PEM = Pattern.compile(
            "-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]*)-----END PUBLIC KEY-----");

    public VendorKeyring {
        keys = List.copyOf(keys);
    }

    /**
     * All public keys in a text as {@code openssl pkey -pubout} writes it.
     *
     * @throws IllegalArgumentException if there is none, or one that is no Ed25519 key
     */
    public static List<PublicKey> keysIn(String pem) {
        var keys = PEM.matcher(pem).results().map(it -> key(it.group(1))).toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("there is no public key in it");
        }
        return keys;
    }

    private static PublicKey key(String base64) {
        try {
            var encoded = Base64.getMimeDecoder().decode(base64);
            return KeyFactory.getInstance(ED25519).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (InvalidKeySpecException e) {
            throw new IllegalArgumentException("there is a key in it that is no Ed25519 public key", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java since 15 has it
        }
    }
}
