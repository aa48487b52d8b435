package dev.galley.application.appliance;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.Map;

/** Whose an appliance is at present, and from when on what it says is each one's to see, as {@link FindPairing} tells. */
public record ListOwners(ApplianceId appliance) implements Query<Map<UserId, Instant>> {
    @Override
    public Access access() {
        return new Access.Admins();
    }
}
