package dev.galley.application.appliance;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.appliance.Appliance;
import dev.galley.domain.appliance.Appliances;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Gives an appliance away: from now on it is none of this person's business. Refused with {@code APPLIANCE_NOT_FOUND}, also
 * for somebody else's.
 *
 * @param appliance absent for what is no id at all
 */
public record UnpairAppliance(UserId owner, Optional<ApplianceId> appliance) implements Command<ApplianceId> {
    @Override
    public Access access() {
        return new Access.Only(owner);
    }

    public static final class Handler implements Handles<UnpairAppliance, ApplianceId> {
        private final Appliances appliances;
        private final Events events;
        private final Clock clock;

        @Inject
        public Handler(Appliances appliances, Events events, Clock clock) {
            this.appliances = appliances;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public ApplianceId handle(UnpairAppliance command, Caller caller) {
            var appliance = command.appliance.flatMap(appliances::of).orElseThrow(Appliance::none);
            var change = appliance.value().unpair(command.owner, clock.instant());
            appliances.save(appliance.with(change.after()));
            events.publish(change.event());
            return appliance.value().id();
        }
    }
}
