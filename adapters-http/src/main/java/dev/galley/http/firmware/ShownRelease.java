package dev.galley.http.firmware;

import dev.galley.application.firmware.GetRelease;
import dev.galley.domain.firmware.Channel;
import dev.galley.domain.firmware.ReleaseStatus;
import dev.galley.domain.firmware.SemanticVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A release as administrators see it.
 *
 * @param rolloutPercent to how many of the appliances it is offered now
 * @param waves how far it goes by itself
 * @param progress how it went since this share was reached
 */
record ShownRelease(
        UUID id,
        String model,
        String version,
        long securityVersion,
        Channel channel,
        long size,
        String sha256,
        String signature,
        int rolloutPercent,
        List<Integer> waves,
        Optional<String> minimumVersion,
        boolean allowDowngrade,
        Optional<String> notes,
        ReleaseStatus status,
        Progress progress,
        Instant createdAt) {
    static final String EXAMPLE = """
            {"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "model": "oven-60", "version": "2.4.0", "securityVersion": 3,
             "channel": "stable", "size": 4194304,
             "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "signature": "%s", "rolloutPercent": 10, "waves": [50, 100], "minimumVersion": "2.0.0",
             "allowDowngrade": false, "notes": "Heats up faster.", "status": "active",
             "progress": {"healthy": 40, "failed": 1, "open": 7}, "createdAt": "2026-11-20T10:30:00Z"}"""
            .formatted("A".repeat(86) + "==");

    /**
     * @param healthy run it
     * @param failed said so, or fell silent
     * @param open have begun
     */
    record Progress(int healthy, int failed, int open) {}

    static ShownRelease of(GetRelease.View view) {
        var release = view.release();
        var manifest = release.manifest();
        var tally = view.tally();
        return new ShownRelease(
                release.id().value(),
                manifest.model().value(),
                manifest.version().value(),
                manifest.securityVersion(),
                release.channel(),
                manifest.sizeBytes(),
                manifest.sha256().hex(),
                release.signature().base64(),
                release.rollout().percent(),
                release.rollout().waves(),
                release.terms().minimumVersion().map(SemanticVersion::value),
                release.terms().allowsDowngrade(),
                release.terms().notes(),
                release.status(),
                new Progress(tally.healthy(), tally.failed(), tally.open()),
                release.publishedAt());
    }
}
