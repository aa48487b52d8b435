package dev.galley.application.firmware;

import static dev.galley.domain.firmware.FirmwareRefusal.RELEASE_NOT_FOUND;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.firmware.Release;
import dev.galley.domain.firmware.ReleaseId;
import dev.galley.domain.firmware.Releases;
import dev.galley.domain.firmware.Tally;
import dev.galley.domain.firmware.Updates;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * One release, and how it goes. Refused with {@code RELEASE_NOT_FOUND}.
 *
 * @param id empty if what was asked for cannot be one
 */
public record GetRelease(Optional<ReleaseId> id) implements Query<GetRelease.View> {
    /** @param tally since the present share was reached */
    public record View(Release release, Tally tally) {
        static View untouched(Release release) {
            return new View(release, new Tally(0, 0, 0));
        }
    }

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<GetRelease, View> {
        private final Releases releases;
        private final Updates updates;

        @Inject
        public Handler(Releases releases, Updates updates) {
            this.releases = releases;
            this.updates = updates;
        }

        @Override
        public View handle(GetRelease query, Caller caller) {
            var release = query.id.flatMap(releases::find)
                    .orElseThrow(() -> RELEASE_NOT_FOUND.because("there is no such release"))
                    .value();
            return new View(release, updates.tally(release.id(), release.rollout().since()));
        }
    }
}
