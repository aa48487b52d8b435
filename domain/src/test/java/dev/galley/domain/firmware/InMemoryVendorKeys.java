package dev.galley.domain.firmware;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;

/** Signs by a sum that nobody would take for a signature, but that has one for each text and each vendor. */
public final class InMemoryVendorKeys implements VendorKeys {
    private final String vendor;

    public InMemoryVendorKeys(String vendor) {
        this.vendor = vendor;
    }

    public Signature sign(Manifest manifest) {
        var bytes = new byte[64];
        var text = (vendor + "\n" + manifest.text()).getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (Arrays.hashCode(text) >>> i % 24 ^ i);
        }
        return new Signature(Base64.getEncoder().encodeToString(bytes));
    }

    @Override
    public boolean haveSigned(Manifest manifest, Signature signature) {
        return sign(manifest).equals(signature);
    }
}
