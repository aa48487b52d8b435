package dev.galley.domain.firmware;

import static dev.galley.domain.firmware.FirmwareSamples.OVEN;
import static dev.galley.domain.firmware.FirmwareSamples.POT;
import static dev.galley.domain.firmware.FirmwareSamples.SIGNATURE;
import static dev.galley.domain.firmware.FirmwareSamples.manifest;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What whoever knows the vendors' keys promises. */
public interface VendorKeysContract {
    /** That know one vendor. */
    VendorKeys keys();

    /** By the vendor that is known. */
    Signature signed(Manifest manifest);

    /** By somebody else. */
    Signature signedByAnother(Manifest manifest);

    @Test
    default void what_the_vendor_signed_is_known() {
        var manifest = manifest(OVEN, "2.4.0", 3);
        assertThat(keys().haveSigned(manifest, signed(manifest))).isTrue();
    }

    @Test
    default void another_key_is_nobodys() {
        var manifest = manifest(OVEN, "2.4.0", 3);
        assertThat(keys().haveSigned(manifest, signedByAnother(manifest))).isFalse();
        assertThat(keys().haveSigned(manifest, SIGNATURE)).as("all zeros").isFalse();
    }

    @Test
    default void each_part_of_the_manifest_is_signed() {
        var signature = signed(manifest(OVEN, "2.4.0", 3));
        var sha256 = new Sha256("0".repeat(64));
        assertThat(Stream.of(
                manifest(POT, "2.4.0", 3),
                manifest(OVEN, "2.4.1", 3),
                manifest(OVEN, "2.4.0", 4),
                new Manifest(OVEN, new SemanticVersion("2.4.0"), 3, 999, sha256),
                new Manifest(OVEN, new SemanticVersion("2.4.0"), 3, 1_000, new Sha256("1" + "0".repeat(63)))))
                .noneMatch(other -> keys().haveSigned(other, signature));
    }

    @Test
    default void a_signature_with_one_bit_changed_is_none() {
        var manifest = manifest(OVEN, "2.4.0", 3);
        for (int bit = 0; bit < 512; bit += 37) {
            var bytes = signed(manifest).bytes();
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            var changed = new Signature(Base64.getEncoder().encodeToString(bytes));
            assertThat(keys().haveSigned(manifest, changed)).isFalse();
        }
    }
}
