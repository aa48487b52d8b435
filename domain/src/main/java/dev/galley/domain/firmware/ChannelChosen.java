package dev.galley.domain.firmware;

import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.DomainEvent;
import java.time.Instant;

/** An appliance is on another channel from now on. */
public record ChannelChosen(ApplianceId appliance, Channel channel, Instant at) implements DomainEvent {
    @Override
    public String aggregate() {
        return "appliance/" + appliance.value();
    }
}
