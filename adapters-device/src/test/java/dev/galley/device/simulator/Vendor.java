package dev.galley.device.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** Who makes firmware and signs it. */
final class Vendor {
    private final KeyPair keys;

    Vendor() {
        try {
            keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    PublicKey publicKey() {
        return keys.getPublic();
    }

    /** What stands on {@code firmware/available}. */
    String offer(String releaseId, String model, String version, long securityVersion, byte[] artifact, String url) {
        try {
            var sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(artifact));
            var text = "galley-firmware-v1\n%s\n%s\n%d\n%d\n%s\n"
                    .formatted(model, version, securityVersion, artifact.length, sha256);
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(keys.getPrivate());
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return Wire.write(Map.of(
                    "release_id", releaseId,
                    "version", version,
                    "security_version", securityVersion,
                    "size", artifact.length,
                    "sha256", sha256,
                    "signature", Base64.getEncoder().encodeToString(signer.sign()),
                    "url", url));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
