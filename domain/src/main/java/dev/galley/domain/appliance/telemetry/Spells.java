package dev.galley.domain.appliance.telemetry;

import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;

/**
 * For whom an appliance measured, and when: so that what was measured then can be handed over and erased, also after it has
 * changed hands. Safe for many threads; runs in the caller's transaction.
 */
public interface Spells {
    /** From now on it is theirs. @return whether that was news; noted again, it changes nothing, be the spell over or not */
    boolean begin(ApplianceId appliance, UserId owner, Instant at);

    /** It is theirs no longer. @return whether that was news; nothing changes where no spell is open that began before */
    boolean end(ApplianceId appliance, UserId owner, Instant at);
}
