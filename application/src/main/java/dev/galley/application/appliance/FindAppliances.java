package dev.galley.application.appliance;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Query;
import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.appliance.Presence;
import dev.galley.domain.appliance.Serial;
import dev.galley.domain.kernel.ApplianceId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Appliances, for administrators, the last that was registered first. */
public record FindAppliances(Filter filter, Place<FindAppliances.Row> place, PageSize size)
        implements
            Query<Page<FindAppliances.Found, FindAppliances.Row>> {
    /**
     * What is absent is not asked for.
     *
     * @param serial a part of it, in any case
     * @param model to the letter
     * @param isPaired whether it is anybody's
     */
    public record Filter(
            Optional<String> serial, Optional<String> model, Optional<Presence> presence, Optional<Boolean> isPaired) {}

    /** Where a list goes on. */
    public record Row(UUID id) {
        public Row {
            Objects.requireNonNull(id);
        }
    }

    /**
     * An appliance as administrators see it: how it is, and not what it does, nor whose it is.
     *
     * @param activatedAt absent while it has no credentials
     * @param lastSeenAt when it last said anything
     */
    public record Found(
            ApplianceId id,
            Serial serial,
            ApplianceModel model,
            Presence presence,
            Optional<String> firmwareVersion,
            Optional<Instant> lastSeenAt,
            Instant registeredAt,
            Optional<Instant> activatedAt,
            int owners) {}

    @Override
    public Access access() {
        return new Access.Admins();
    }
}
