package dev.galley.application.firmware;

import static dev.galley.domain.firmware.FirmwareRefusal.RELEASE_NOT_FOUND;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.firmware.Artifacts;
import dev.galley.domain.firmware.Channel;
import dev.galley.domain.firmware.FirmwareEvent;
import dev.galley.domain.firmware.Release;
import dev.galley.domain.firmware.ReleaseId;
import dev.galley.domain.firmware.ReleaseStatus;
import dev.galley.domain.firmware.Releases;
import dev.galley.domain.firmware.Updates;
import dev.galley.domain.kernel.Change;
import dev.galley.domain.kernel.Versioned;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/**
 * Halts, resumes or withdraws a release, offers it to another share of the appliances, or moves it to another channel. What
 * is absent stays. Refused with {@code RELEASE_NOT_FOUND} or {@code RELEASE_WITHDRAWN}.
 *
 * @param id empty if what was named cannot be one
 */
public record ChangeRelease(
        Optional<ReleaseId> id,
        Optional<ReleaseStatus> status,
        Optional<Integer> percent,
        Optional<Channel> channel)
        implements
            Command<GetRelease.View> {

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<ChangeRelease, GetRelease.View> {
        private final Releases releases;
        private final Artifacts artifacts;
        private final Updates updates;
        private final Events events;
        private final Clock clock;

        @Inject
        public Handler(Releases releases, Artifacts artifacts, Updates updates, Events events, Clock clock) {
            this.releases = releases;
            this.artifacts = artifacts;
            this.updates = updates;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public GetRelease.View handle(ChangeRelease command, Caller caller) {
            var held = command.id.flatMap(releases::hold)
                    .orElseThrow(() -> RELEASE_NOT_FOUND.because("there is no such release"));
            var by = Acting.person(caller);
            var now = clock.instant();
            var release = held.value();
            // first what an offer depends on, so that nobody is offered what is to change in the same breath
            release = changed(release, command.channel, (it, to) -> it.move(to, by, now));
            release = changed(release, command.percent, (it, to) -> it.spread(to, by, now));
            release = changed(release, command.status, (it, to) -> switch (to) {
                case ACTIVE -> it.resume(by, now);
                case HALTED -> it.halt(by, now);
                case WITHDRAWN -> it.withdraw(by, now);
            });
            if (!release.equals(held.value())) {
                releases.save(new Versioned<>(release, held.version()));
            }
            if (release.status() == ReleaseStatus.WITHDRAWN) {
                artifacts.remove(release.id()); // whoever is in the middle of it is cut off
            }
            return new GetRelease.View(release, updates.tally(release.id(), release.rollout().since()));
        }

        private interface Deed<T> {
            Optional<Change<Release, FirmwareEvent>> on(Release release, T to);
        }

        private <T> Release changed(Release release, Optional<T> to, Deed<T> deed) {
            Function<Change<Release, FirmwareEvent>, Release> told = change -> {
                events.publish(change.event());
                return change.after();
            };
            return to.flatMap(it -> deed.on(release, it)).map(told).orElse(release);
        }
    }
}
