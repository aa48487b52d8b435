package dev.galley.application.firmware;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.firmware.ReleaseId;
import dev.galley.domain.firmware.Releases;
import jakarta.inject.Inject;
import java.util.List;

/** All active releases that have a wave before them, in no order. */
public record ListSpreadingReleases() implements Query<List<ReleaseId>> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<ListSpreadingReleases, List<ReleaseId>> {
        private final Releases releases;

        @Inject
        public Handler(Releases releases) {
            this.releases = releases;
        }

        @Override
        public List<ReleaseId> handle(ListSpreadingReleases query, Caller caller) {
            return releases.spreading();
        }
    }
}
