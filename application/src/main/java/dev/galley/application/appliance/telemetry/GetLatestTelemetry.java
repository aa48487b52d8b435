package dev.galley.application.appliance.telemetry;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The latest value of each metric that an appliance measured while it was this person's. Empty if it is not theirs. */
public record GetLatestTelemetry(ApplianceId appliance, UserId owner)
        implements
            Query<Optional<List<GetLatestTelemetry.Latest>>> {
    public record Latest(Instant at, String metric, double value, String unit, boolean isClockCorrected) {}

    @Override
    public Access access() {
        return new Access.Only(owner);
    }
}
