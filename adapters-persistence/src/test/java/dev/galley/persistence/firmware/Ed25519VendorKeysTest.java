package dev.galley.persistence.firmware;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.galley.domain.firmware.FirmwareSamples;
import dev.galley.domain.firmware.Manifest;
import dev.galley.domain.firmware.Signature;
import dev.galley.domain.firmware.VendorKeys;
import dev.galley.domain.firmware.VendorKeysContract;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class Ed25519VendorKeysTest implements VendorKeysContract {
    private static final KeyPair VENDOR = pair("Ed25519");
    private static final KeyPair SECOND = pair("Ed25519");
    private static final KeyPair ANOTHER = pair("Ed25519");

    private static KeyPair pair(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Signature sign(PrivateKey key, String text) {
        try {
            var signing = java.security.Signature.getInstance("Ed25519");
            signing.initSign(key);
            signing.update(text.getBytes(UTF_8));
            return new Signature(Base64.getEncoder().encodeToString(signing.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public VendorKeys keys() {
        return new Ed25519VendorKeys(new VendorKeyring(List.of(SECOND.getPublic(), VENDOR.getPublic())));
    }

    @Override
    public Signature signed(Manifest manifest) {
        return sign(VENDOR.getPrivate(), manifest.text());
    }

    @Override
    public Signature signedByAnother(Manifest manifest) {
        return sign(ANOTHER.getPrivate(), manifest.text());
    }

    @Test
    void without_a_key_nobody_has_signed_anything() {
        var manifest = FirmwareSamples.manifest(FirmwareSamples.OVEN, "1.0.0", 0);
        assertThat(new Ed25519VendorKeys(VendorKeyring.NONE).haveSigned(manifest, signed(manifest))).isFalse();
    }

    private static String pem(KeyPair pair) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    @Test
    void all_keys_of_a_file_are_read() {
        assertThat(VendorKeyring.keysIn("the old one\n" + pem(VENDOR) + "the new one\r\n" + pem(SECOND)))
                .containsExactly(VENDOR.getPublic(), SECOND.getPublic());
    }

    @Test
    void what_is_no_key_of_this_kind_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> VendorKeyring.keysIn(""));
        assertThatIllegalArgumentException().isThrownBy(() -> VendorKeyring.keysIn(pem(pair("RSA"))));
        assertThatIllegalArgumentException().isThrownBy(
                () -> VendorKeyring.keysIn("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"));
    }
}
