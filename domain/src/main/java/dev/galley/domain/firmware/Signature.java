package dev.galley.domain.firmware;

import java.util.Base64;
import java.util.Optional;

/** An Ed25519 signature (RFC 8032): 64 bytes, in base64 with padding. Whether it is anybody's, {@link VendorKeys} tell. */
public record Signature(String base64) {
    private static final int BYTES = 64;

    public Signature {
        if (decoded(base64).isEmpty()) {
            throw new IllegalArgumentException("not 64 bytes in base64");
        }
    }

    /** Empty if this cannot be one. White space around it does not matter. */
    public static Optional<Signature> of(String text) {
        var base64 = text.strip();
        return decoded(base64).map(_ -> new Signature(base64));
    }

    public byte[] bytes() {
        return decoded(base64).orElseThrow();
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64)).filter(bytes -> bytes.length == BYTES);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
