package dev.galley.domain.appliance;

import dev.galley.domain.kernel.ApplianceId;
import java.time.Instant;

/** Where it is kept what appliances are to be like. */
public interface DesiredStates {
    /** {@link DesiredState#NONE} if nothing was ever wished. Until the end of the transaction nobody else changes it. */
    DesiredState lock(ApplianceId appliance);

    void save(ApplianceId appliance, DesiredState desired, Instant at);

    /** Answers whether there was any. */
    boolean forget(ApplianceId appliance);
}
