package dev.galley.domain.firmware;

import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.DomainEvent;
import java.time.Instant;

/** An appliance is new, or says that it runs another version than before. */
public record FirmwareNoted(ApplianceId appliance, Instant at) implements DomainEvent {
    @Override
    public String aggregate() {
        return "appliance/" + appliance.value();
    }
}
