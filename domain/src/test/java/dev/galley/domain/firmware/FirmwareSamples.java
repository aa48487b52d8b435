package dev.galley.domain.firmware;

import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.kernel.ApplianceId;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Releases and appliances for tests. */
public final class FirmwareSamples {
    public static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    public static final ApplianceModel OVEN = new ApplianceModel("oven-60");
    public static final ApplianceModel POT = new ApplianceModel("pot-5");
    public static final Signature SIGNATURE = new Signature(Base64.getEncoder().encodeToString(new byte[64]));
    private static final Sha256 SHA256 = new Sha256("0".repeat(64));

    private FirmwareSamples() {}

    public static ReleaseId release(int number) {
        return new ReleaseId(new UUID((0x0199_0000_0000L + number) << 16 | 0x7000L, 0x8000_0000_0000_0000L));
    }

    public static ApplianceId appliance(long number) {
        return new ApplianceId(new UUID((0x0199_5000_0000L + number) << 16 | 0x7000L, 0x8000_0000_0000_0001L));
    }

    public static SemanticVersion version(String text) {
        return new SemanticVersion(text);
    }

    public static Manifest manifest(ApplianceModel model, String version, long securityVersion) {
        return new Manifest(model, version(version), securityVersion, 1_000, SHA256);
    }

    /** Offered to all of the ovens on the stable channel; published as many seconds after now as its number. */
    public static Release release(int number, String version) {
        return release(number, version, 0, 100, List.of());
    }

    public static Release release(
            int number, String version, long securityVersion, int percent, List<Integer> waves) {
        return new Release(
                release(number),
                manifest(OVEN, version, securityVersion),
                SIGNATURE,
                Channel.STABLE,
                new Release.Terms(Optional.empty(), false, Optional.empty()),
                Rollout.from(percent, waves, NOW),
                ReleaseStatus.ACTIVE,
                NOW.plusSeconds(number));
    }

    public static Release with(Release release, Release.Terms terms) {
        return new Release(
                release.id(),
                release.manifest(),
                release.signature(),
                release.channel(),
                terms,
                release.rollout(),
                release.status(),
                release.publishedAt());
    }

    public static Receiver oven(long number, String version) {
        return new Receiver(appliance(number), OVEN, Channel.STABLE, version(version), 0);
    }
}
