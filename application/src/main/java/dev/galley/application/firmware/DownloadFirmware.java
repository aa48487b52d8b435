package dev.galley.application.firmware;

import static dev.galley.domain.firmware.FirmwareRefusal.RELEASE_NOT_FOUND;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.firmware.Artifacts;
import dev.galley.domain.firmware.Manifest;
import dev.galley.domain.firmware.Release;
import dev.galley.domain.firmware.ReleaseId;
import dev.galley.domain.firmware.Releases;
import dev.galley.domain.firmware.Update;
import dev.galley.domain.firmware.Updates;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.Versioned;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Hands an appliance the artifact of a release that is open to it, and remembers that it has begun: silence from now on is
 * failure. Refused with {@code RELEASE_NOT_FOUND}, also where there is one that is not for this appliance now.
 *
 * @param id empty if what was named cannot be one
 * @param begins whether the bytes are really wanted: who only has a look has not begun
 */
public record DownloadFirmware(ApplianceId appliance, Optional<ReleaseId> id, boolean begins)
        implements
            Command<DownloadFirmware.Artifact> {
    /**
     * The bytes.
     *
     * @param pieces by their number from 0, each of {@link Artifacts#PIECE_BYTES}, but for the last; read when they are
     *     asked for. @throws dev.galley.domain.kernel.Refused if the release was withdrawn meanwhile
     */
    public record Artifact(Manifest manifest, IntFunction<byte[]> pieces) {
        public static final int PIECE_BYTES = Artifacts.PIECE_BYTES;
    }

    @Override
    public Access access() {
        return new Access.OnlyAppliance(appliance);
    }

    public static final class Handler implements Handles<DownloadFirmware, Artifact> {
        private final Releases releases;
        private final Updates updates;
        private final Receivers receivers;
        private final Queries queries;
        private final Clock clock;

        @Inject
        Handler(Releases releases, Updates updates, Receivers receivers, Queries queries, Clock clock) {
            this.releases = releases;
            this.updates = updates;
            this.receivers = receivers;
            this.queries = queries;
            this.clock = clock;
        }

        @Override
        public Artifact handle(DownloadFirmware command, Caller caller) {
            var release = command.id.flatMap(releases::find)
                    .map(Versioned::value)
                    .filter(it -> receivers.model(command.appliance)
                            .filter(model -> isFor(command.appliance, model, it))
                            .isPresent())
                    .orElseThrow(DownloadFirmware::notFound);
            if (command.begins) {
                updates.begin(Update.begun(release.id(), command.appliance, clock.instant()));
            }
            return new Artifact(release.manifest(), number -> piece(release.id(), number));
        }

        private boolean isFor(ApplianceId appliance, ApplianceModel model, Release release) {
            long lowest = receivers.securityVersion(appliance, model, receivers.running(appliance));
            return release.isOpenTo(appliance, model, receivers.channel(appliance))
                    && release.manifest().securityVersion() >= lowest;
        }

        private byte[] piece(ReleaseId release, int number) {
            return queries.ask(new ReadPiece(release, number), Receivers.CALLER)
                    .orElseThrow(DownloadFirmware::notFound);
        }
    }

    private static RuntimeException notFound() {
        return RELEASE_NOT_FOUND.because("there is no such release for this appliance");
    }
}
