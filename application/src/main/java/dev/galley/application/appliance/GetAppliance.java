package dev.galley.application.appliance;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.appliance.ApplianceName;
import dev.galley.domain.appliance.Presence;
import dev.galley.domain.appliance.Serial;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * An appliance of one's own, as it is now. Refused with {@code APPLIANCE_NOT_FOUND}, also for somebody else's.
 *
 * @param appliance absent for what is no id at all
 */
public record GetAppliance(UserId owner, Optional<ApplianceId> appliance) implements Query<GetAppliance.View> {
    /**
     * An appliance as its owner sees it. What it said while it was a former owner's is not shown.
     *
     * @param state a JSON object, with names as the appliance writes them
     * @param lastSeenAt when it last said anything
     * @param desired what it is to be like: a JSON object, likewise
     */
    public record View(
            ApplianceId id,
            Serial serial,
            ApplianceModel model,
            ApplianceName name,
            Presence presence,
            Optional<String> state,
            Optional<String> firmwareVersion,
            Optional<Instant> lastSeenAt,
            Instant pairedAt,
            Optional<String> desired) {}

    @Override
    public Access access() {
        return new Access.Only(owner);
    }
}
