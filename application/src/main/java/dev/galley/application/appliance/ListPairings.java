package dev.galley.application.appliance;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.Map;

/** Which appliances are this person's, and since when without a break. */
public record ListPairings(UserId owner) implements Query<Map<ApplianceId, Instant>> {
    @Override
    public Access access() {
        return new Access.Only(owner);
    }
}
