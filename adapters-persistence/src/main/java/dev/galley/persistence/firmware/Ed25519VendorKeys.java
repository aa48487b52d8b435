package dev.galley.persistence.firmware;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.domain.firmware.Manifest;
import dev.galley.domain.firmware.VendorKeys;
import jakarta.inject.Inject;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;

/** Ed25519 (RFC 8032) as the JDK does it, over the manifest's text. */
public final class Ed25519VendorKeys implements VendorKeys {
    private final VendorKeyring keyring;

    @Inject
    public Ed25519VendorKeys(VendorKeyring keyring) {
        this.keyring = keyring;
    }

    @Override
    public boolean haveSigned(Manifest manifest, dev.galley.domain.firmware.Signature signature) {
        var text = manifest.text().getBytes(UTF_8);
        return keyring.keys().stream().anyMatch(key -> hasSigned(key, text, signature.bytes()));
    }

    private static boolean hasSigned(PublicKey key, byte[] text, byte[] signature) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text);
            return check.verify(signature);
        } catch (SignatureException e) {
            return false; // its bytes are no point of the curve
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e); // the key was read as one of this kind
        }
    }
}
