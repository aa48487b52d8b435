package dev.galley.bootstrap.firmware;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.persistence.firmware.VendorKeyring;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Who makes firmware, and signs it as the contract says and not as Galley does. */
final class Vendor {
    private final KeyPair keys;

    Vendor() {
        try {
            keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    VendorKeyring keyring() {
        return new VendorKeyring(List.of(keys.getPublic()));
    }

    static String sha256(byte[] artifact) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(artifact));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String sign(String model, String version, long securityVersion, byte[] artifact) {
        return sign("galley-firmware-v1\n%s\n%s\n%d\n%d\n%s\n"
                .formatted(model, version, securityVersion, artifact.length, sha256(artifact)));
    }

    String sign(String text) {
        try {
            var signing = Signature.getInstance("Ed25519");
            signing.initSign(keys.getPrivate());
            signing.update(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signing.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
