package dev.galley.http.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes of a request what may be stored about it: a name, a fingerprint, and a key under which the answer is encrypted
 * (AES-256-GCM). All are hashes of the request, so that only who sends the very same request can read the answer again;
 * the request itself is not kept. The nonce is a hash of what is encrypted: the same key never meets the same nonce with
 * another text.
 */
final class Seal {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    /**
     * A stranger's request may hold a password, which whoever stole the table could guess at if they knew the key. This
     * makes each guess some milliseconds dear.
     */
    private static final int ROUNDS = 20_000;

    private final byte[] name;
    private final Optional<UUID> owner;
    private final byte[] fingerprint;
    private final byte[] key;

    private Seal(byte[] name, Optional<UUID> owner, byte[] secret) {
        this.name = name;
        this.owner = owner;
        fingerprint = hmac(secret, "fingerprint".getBytes(UTF_8));
        key = hmac(secret, "answer".getBytes(UTF_8));
    }

    /**
     * @param scope the caller and what they call the request
     * @param called what they call it
     * @param line where it goes to
     */
    static Seal of(String scope, Optional<UUID> owner, String called, String line, byte[] body) {
        return new Seal(hash(scope), owner, hash(called, line, body));
    }

    /** For a request whose content is a secret. */
    static Seal ofSecrets(String scope, String called, String line, byte[] body) {
        var name = hash(scope);
        var content = HexFormat.of().formatHex(hash(called, line, body)).toCharArray();
        try {
            var spec = new PBEKeySpec(content, name, ROUNDS, 256);
            var secret = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
            return new Seal(name, Optional.empty(), secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2", e);
        }
    }

    byte[] name() {
        return name;
    }

    Optional<UUID> owner() {
        return owner;
    }

    byte[] fingerprint() {
        return fingerprint;
    }

    byte[] close(byte[] plain) {
        var nonce = Arrays.copyOf(hmac(key, plain), NONCE_BYTES);
        var closed = crypt(Cipher.ENCRYPT_MODE, nonce, plain);
        return ByteBuffer.allocate(nonce.length + closed.length).put(nonce).put(closed).array();
    }

    /** @throws IllegalStateException if this was not closed by the same request */
    byte[] open(byte[] closed) {
        var nonce = Arrays.copyOf(closed, NONCE_BYTES);
        return crypt(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(closed, NONCE_BYTES, closed.length));
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not closed by this request", e);
        }
    }

    private static byte[] hash(String text) {
        return sha256().digest(text.getBytes(UTF_8));
    }

    /** Each part after its length, so that no two requests are the same text. */
    private static byte[] hash(String called, String line, byte[] body) {
        var digest = sha256();
        for (var part : new byte[][]{called.getBytes(UTF_8), line.getBytes(UTF_8), body}) {
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
            digest.update(part);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] hmac(byte[] secret, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC", e);
        }
    }
}
