package dev.galley.application.appliance.command;

import static dev.galley.domain.appliance.ApplianceRefusal.APPLIANCE_NOT_FOUND;

import dev.galley.application.appliance.FindPairing;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;

/** What is said of an appliance to those who may know of it. */
public final class Mine {
    private Mine() {}

    /**
     * Since when it is theirs.
     *
     * @throws dev.galley.domain.kernel.Refused {@code APPLIANCE_NOT_FOUND} if it is not, whether there is one or not
     */
    public static Instant since(Queries queries, ApplianceId appliance, UserId owner, Caller caller) {
        return queries.ask(new FindPairing(appliance, owner), caller)
                .orElseThrow(() -> APPLIANCE_NOT_FOUND.because("there is no such appliance"));
    }
}
