package dev.galley.persistence.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.domain.identity.Secret;
import dev.galley.domain.identity.SecretHash;
import dev.galley.domain.identity.Secrets;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * SHA-256 for what is kept; AES-256-GCM for what is sealed. A key seals one secret at most, so that the nonce may always
 * be the same.
 */
public final class Sha256Secrets implements Secrets {
    private static final int BYTES = 32;
    private static final byte[] PURPOSE = "galley: seal".getBytes(UTF_8);
    private static final byte[] NONCE = new byte[12];
    private static final int TAG_BITS = 128;

    private final SecureRandom random;

    @Inject
    public Sha256Secrets(SecureRandom random) {
        this.random = random;
    }

    @Override
    public Secret fresh() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Override
    public SecretHash hashOf(Secret secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.text().getBytes(UTF_8));
            return new SecretHash(HexFormat.of().formatHex(digest));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String seal(Secret fresh, Secret key) {
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key).doFinal(fresh.text().getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES in GCM", e);
        }
    }

    @Override
    public Optional<Secret> open(String sealed, Secret key) {
        try {
            var bytes = Base64.getUrlDecoder().decode(sealed);
            return Optional.of(new Secret(new String(cipher(Cipher.DECRYPT_MODE, key).doFinal(bytes), UTF_8)));
        } catch (AEADBadTagException e) {
            return Optional.empty(); // sealed with another key
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES in GCM", e);
        }
    }

    private static Cipher cipher(int mode, Secret key) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.text().getBytes(UTF_8), "HmacSHA256"));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(mac.doFinal(PURPOSE), "AES"), new GCMParameterSpec(TAG_BITS, NONCE));
        return cipher;
    }
}
