package dev.galley.application.appliance;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * From when on what an appliance says is this person's to see: since they paired it, or, for the first owner it ever had,
 * from the beginning. Empty if it is not theirs now, or not at all.
 */
public record FindPairing(ApplianceId appliance, UserId owner) implements Query<Optional<Instant>> {
    @Override
    public Access access() {
        return new Access.Only(owner);
    }
}
