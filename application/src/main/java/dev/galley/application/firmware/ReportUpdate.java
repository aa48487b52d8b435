package dev.galley.application.firmware;

import static dev.galley.domain.firmware.FirmwareRefusal.RELEASE_NOT_FOUND;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.firmware.Release;
import dev.galley.domain.firmware.ReleaseId;
import dev.galley.domain.firmware.Releases;
import dev.galley.domain.firmware.Step;
import dev.galley.domain.firmware.Update;
import dev.galley.domain.firmware.Updates;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.Versioned;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an appliance says of an update. It answers what is known of it afterwards. Refused with {@code RELEASE_NOT_FOUND}
 * where the appliance has not begun this release and may not.
 *
 * @param id empty if what was named cannot be one
 */
public record ReportUpdate(
        ApplianceId appliance, Optional<ReleaseId> id, Said said, Optional<Integer> percent, Optional<String> error)
        implements
            Command<Step> {
    private static final int LONGEST_ERROR = 1_000;

    /** The words of the API, in small letters there. */
    public enum Said {
        DOWNLOADING, VERIFIED, INSTALLING, INSTALLED, FAILED;

        /** Empty if it is none of them. */
        public static Optional<Said> of(String word) {
            return Stream.of(values()).filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word)).findFirst();
        }

        private Step step() {
            return switch (this) {
                case DOWNLOADING -> Step.DOWNLOADING;
                case VERIFIED -> Step.VERIFIED;
                case INSTALLING -> Step.INSTALLING;
                case INSTALLED -> Step.INSTALLED;
                case FAILED -> Step.FAILED;
            };
        }
    }

    public ReportUpdate {
        if (percent.filter(share -> share < 0 || share > 100).isPresent()) {
            throw new IllegalArgumentException("0 to 100 per cent");
        }
        error = error.map(words -> words.length() > LONGEST_ERROR ? words.substring(0, LONGEST_ERROR) : words);
    }

    @Override
    public Access access() {
        return new Access.OnlyAppliance(appliance);
    }

    public static final class Handler implements Handles<ReportUpdate, Step> {
        private final Releases releases;
        private final Updates updates;
        private final Receivers receivers;
        private final Verdicts verdicts;
        private final Clock clock;

        @Inject
        Handler(Releases releases, Updates updates, Receivers receivers, Verdicts verdicts, Clock clock) {
            this.releases = releases;
            this.updates = updates;
            this.receivers = receivers;
            this.verdicts = verdicts;
            this.clock = clock;
        }

        @Override
        public Step handle(ReportUpdate command, Caller caller) {
            var now = clock.instant();
            var release = command.id.flatMap(releases::find).map(Versioned::value).orElseThrow(Handler::notFound);
            var before = updates.hold(release.id(), command.appliance)
                    .orElseGet(() -> begin(release, command.appliance));
            var heard = before.heard(command.said.step(), command.percent, command.error, now);
            if (heard.step() == Step.INSTALLED && isRunning(release, command.appliance)) {
                heard = heard.seenRunning(now); // its state came first
            }
            if (!heard.equals(before)) {
                updates.save(heard);
            }
            if (heard.step().isFailure() && !before.step().isFailure()) {
                verdicts.onFailure(release.id());
            }
            return heard.step();
        }

        private Update begin(Release release, ApplianceId appliance) {
            boolean isOpen = receivers.model(appliance)
                    .filter(model -> release.isOpenTo(appliance, model, receivers.channel(appliance)))
                    .isPresent();
            if (!isOpen) {
                throw notFound();
            }
            updates.begin(Update.begun(release.id(), appliance, clock.instant()));
            return updates.hold(release.id(), appliance).orElseThrow(Handler::notFound);
        }

        private boolean isRunning(Release release, ApplianceId appliance) {
            return receivers.running(appliance).filter(release.version()::isSameAs).isPresent();
        }

        private static RuntimeException notFound() {
            return RELEASE_NOT_FOUND.because("there is no such release for this appliance");
        }
    }
}
