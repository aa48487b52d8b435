package dev.galley.device.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Firmware that is there to be fetched.
 *
 * @param sizeBytes of the artifact
 * @param sha256 of it, in small hex
 * @param signature Ed25519 in base64
 * @param url of it; without a host it is Galley's
 * @param allowsDowngrade whether an older version is meant
 */
record Offer(
        String releaseId,
        String version,
        long securityVersion,
        long sizeBytes,
        String sha256,
        String signature,
        String url,
        boolean allowsDowngrade) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** Reads it as MQTT and HTTP write it; empty if it is not what was agreed on. */
    static Optional<Offer> read(JsonNode told) {
        try {
            var offer = new Offer(
                    either(told, "release_id", "releaseId").stringValue(),
                    told.required("version").stringValue(),
                    either(told, "security_version", "securityVersion").longValue(),
                    told.required("size").longValue(),
                    told.required("sha256").stringValue(),
                    told.required("signature").stringValue(),
                    told.required("url").stringValue(),
                    told.path("allow_downgrade").asBoolean(told.path("allowDowngrade").asBoolean(false)));
            return SHA256.matcher(offer.sha256).matches() && offer.sizeBytes >= 0
                    ? Optional.of(offer)
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static JsonNode either(JsonNode told, String name, String other) {
        return told.has(name) ? told.required(name) : told.required(other);
    }

    /**
     * Whether it may ever run here, as far as can be told before it is fetched. The signature holds for a model: one that was
     * made for other hardware does not fit.
     *
     * @param model of this appliance, not of the offer
     * @throws Unfit saying why not
     */
    void check(String model, String version, long securityVersion, PublicKey key) throws Unfit {
        if (!isSigned(model, key)) {
            throw new Unfit("bad_signature");
        }
        if (this.securityVersion < securityVersion) {
            throw new Unfit("rollback");
        }
        if (Version.compare(this.version, version) < 0 && !allowsDowngrade) {
            throw new Unfit("downgrade");
        }
    }

    private boolean isSigned(String model, PublicKey key) {
        var text = String.join("\n", "galley-firmware-v1", model, version, Long.toString(securityVersion), Long
                .toString(sizeBytes), sha256, "");
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false; // not a signature at all
        }
    }
}
