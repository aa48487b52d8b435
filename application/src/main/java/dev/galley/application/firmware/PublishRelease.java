package dev.galley.application.firmware;

import static dev.galley.domain.firmware.FirmwareRefusal.BAD_SIGNATURE;
import static dev.galley.domain.firmware.FirmwareRefusal.SECURITY_VERSION_FELL;
import static dev.galley.domain.firmware.FirmwareRefusal.VERSION_TAKEN;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.firmware.Artifacts;
import dev.galley.domain.firmware.Channel;
import dev.galley.domain.firmware.Manifest;
import dev.galley.domain.firmware.Release;
import dev.galley.domain.firmware.ReleaseId;
import dev.galley.domain.firmware.ReleaseStatus;
import dev.galley.domain.firmware.Releases;
import dev.galley.domain.firmware.Rollout;
import dev.galley.domain.firmware.Signature;
import dev.galley.domain.firmware.VendorKeys;
import dev.galley.domain.kernel.Ids;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/**
 * Publishes a version of firmware. Refused with {@code BAD_SIGNATURE}, {@code VERSION_TAKEN} or {@code
 * SECURITY_VERSION_FELL}.
 *
 * @param manifest what the artifact is; its size and SHA-256 are those of the bytes that came
 * @param signature as it was sent
 * @param percent to how many appliances it is offered at first
 * @param waves how far it goes by itself; those that are not above {@code percent} are left out
 * @param artifact opens it anew each time
 */
public record PublishRelease(
        Manifest manifest,
        String signature,
        Channel channel,
        Release.Terms terms,
        int percent,
        List<Integer> waves,
        Supplier<InputStream> artifact)
        implements
            Command<GetRelease.View> {
    public PublishRelease {
        waves = List.copyOf(waves);
    }

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<PublishRelease, GetRelease.View> {
        private final VendorKeys keys;
        private final Releases releases;
        private final Artifacts artifacts;
        private final Events events;
        private final Ids ids;
        private final Clock clock;

        @Inject
        public Handler(
                VendorKeys keys, Releases releases, Artifacts artifacts, Events events, Ids ids, Clock clock) {
            this.keys = keys;
            this.releases = releases;
            this.artifacts = artifacts;
            this.events = events;
            this.ids = ids;
            this.clock = clock;
        }

        @Override
        public GetRelease.View handle(PublishRelease command, Caller caller) {
            var signature = Signature.of(command.signature)
                    .filter(it -> keys.haveSigned(command.manifest, it))
                    .orElseThrow(() -> BAD_SIGNATURE.because(
                            "none of the vendors' keys that are known here has signed this artifact as this version"));
            var release = release(command, signature);
            if (releases.ofVersion(release.model(), release.version()).isPresent()) {
                throw taken();
            }
            releases.highestSecurityVersion(release.model())
                    .filter(highest -> highest > release.manifest().securityVersion())
                    .ifPresent(highest -> {
                        throw SECURITY_VERSION_FELL.because(
                                "an earlier release of this model has the security version " + highest
                                        + ", and none may have a lower one");
                    });
            if (!releases.add(release)) {
                throw taken();
            }
            store(release.id(), command.artifact);
            events.publish(release.published(Acting.person(caller)));
            return GetRelease.View.untouched(release);
        }

        private Release release(PublishRelease command, Signature signature) {
            var now = clock.instant();
            return new Release(
                    new ReleaseId(ids.next()),
                    command.manifest,
                    signature,
                    command.channel,
                    command.terms,
                    Rollout.from(command.percent, command.waves, now),
                    ReleaseStatus.ACTIVE,
                    now);
        }

        private static RuntimeException taken() {
            return VERSION_TAKEN.because("there is a release of this model with this version");
        }

        private void store(ReleaseId release, Supplier<InputStream> artifact) {
            try (var in = artifact.get()) {
                int number = 0;
                for (var piece = in.readNBytes(Artifacts.PIECE_BYTES); piece.length > 0; piece = in.readNBytes(
                        Artifacts.PIECE_BYTES)) {
                    artifacts.add(release, number, piece);
                    number++;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
