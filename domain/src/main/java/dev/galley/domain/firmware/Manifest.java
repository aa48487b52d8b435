package dev.galley.domain.firmware;

import dev.galley.domain.appliance.ApplianceModel;

/**
 * What a vendor signs: which bytes are which version for which appliances.
 *
 * @param securityVersion rises whenever what came before must not come back; from 0
 * @param sizeBytes of the artifact
 */
public record Manifest(
        ApplianceModel model, SemanticVersion version, long securityVersion, long sizeBytes, Sha256 sha256) {
    public Manifest {
        if (securityVersion < 0 || sizeBytes < 1) {
            throw new IllegalArgumentException("a security version is 0 or more, and an artifact has a byte");
        }
    }

    /** The text that is signed, in UTF-8: a name, and the five parts, each followed by a line feed. */
    public String text() {
        return "galley-firmware-v1\n"
                + model.value() + "\n"
                + version.value() + "\n"
                + securityVersion + "\n"
                + sizeBytes + "\n"
                + sha256.hex() + "\n";
    }
}
