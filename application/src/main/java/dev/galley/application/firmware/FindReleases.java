package dev.galley.application.firmware;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Query;
import dev.galley.domain.firmware.Channel;
import dev.galley.domain.firmware.ReleaseId;
import dev.galley.domain.firmware.ReleaseStatus;
import java.util.Optional;

/** Releases, the latest first. What the filter leaves open is not asked for. */
public record FindReleases(Filter filter, Place<ReleaseId> place, PageSize size)
        implements
            Query<Page<GetRelease.View, ReleaseId>> {
    public record Filter(Optional<String> model, Optional<Channel> channel, Optional<ReleaseStatus> status) {}

    @Override
    public Access access() {
        return new Access.Admins();
    }
}
