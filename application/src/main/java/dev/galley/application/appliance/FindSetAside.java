package dev.galley.application.appliance;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Query;
import dev.galley.domain.appliance.SetAsideMessage;
import dev.galley.domain.kernel.ApplianceId;
import java.util.Optional;

/** What an appliance said that was of no use, the latest first; empty if there is no such appliance. */
public record FindSetAside(Optional<ApplianceId> appliance, Place<FindSetAside.Row> place, PageSize size)
        implements
            Query<Optional<Page<FindSetAside.Found, FindSetAside.Row>>> {
    /** Where a list goes on. */
    public record Row(long id) {}

    /** @param row by which the following page finds it */
    public record Found(Row row, SetAsideMessage message) {}

    @Override
    public Access access() {
        return new Access.Admins();
    }
}
