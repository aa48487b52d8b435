package dev.galley.application.appliance;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.appliance.Presence;
import dev.galley.domain.appliance.ReportedState;
import dev.galley.domain.kernel.ApplianceId;
import java.time.Instant;
import java.util.Optional;

/** How an appliance is, as far as it said; empty if there is none of this id. */
public record GetApplianceStatus(ApplianceId appliance) implements Query<Optional<GetApplianceStatus.Status>> {
    /**
     * @param model as it was registered, whatever it says itself
     * @param session of its connection, that began with its presence; empty if it never spoke
     */
    public record Status(
            ApplianceModel model,
            Presence presence,
            Optional<String> session,
            Optional<ReportedState> state,
            Optional<Instant> reportedAt,
            Optional<Instant> lastSeenAt) {}

    @Override
    public Access access() {
        return new Access.Admins();
    }
}
