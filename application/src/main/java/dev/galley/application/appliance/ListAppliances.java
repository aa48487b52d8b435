package dev.galley.application.appliance;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A person's own appliances, the last that was paired first. */
public record ListAppliances(UserId owner, Place<ListAppliances.Row> place, PageSize size)
        implements
            Query<Page<GetAppliance.View, ListAppliances.Row>> {
    /** Where the list goes on. */
    public record Row(Instant pairedAt, UUID id) {
        public Row {
            Objects.requireNonNull(pairedAt);
            Objects.requireNonNull(id);
        }
    }

    @Override
    public Access access() {
        return new Access.Only(owner);
    }
}
