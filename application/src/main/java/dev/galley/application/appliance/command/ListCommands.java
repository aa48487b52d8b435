package dev.galley.application.appliance.command;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import java.util.UUID;

/**
 * The commands that this person gave since the appliance is theirs, the newest first; a place holds an id. Refuses what is
 * not theirs ({@code APPLIANCE_NOT_FOUND}).
 */
public record ListCommands(ApplianceId appliance, UserId owner, Place<UUID> place, PageSize size)
        implements
            Query<Page<GetCommandProgress.View, UUID>> {
    @Override
    public Access access() {
        return new Access.Only(owner);
    }
}
