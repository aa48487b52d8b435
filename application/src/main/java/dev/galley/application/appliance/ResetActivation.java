package dev.galley.application.appliance;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.appliance.Appliance;
import dev.galley.domain.appliance.ApplianceEvent;
import dev.galley.domain.appliance.Appliances;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Allows an appliance to fetch its credentials anew: one that lost them, or the answer that held them. Those it had are
 * worth nothing from now on. Whose it is does not change. Refused with {@code APPLIANCE_NOT_FOUND}.
 *
 * @param appliance absent for what is no id at all
 */
public record ResetActivation(Optional<ApplianceId> appliance) implements Command<ApplianceId> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<ResetActivation, ApplianceId> {
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
        public ApplianceId handle(ResetActivation command, Caller caller) {
            var appliance = command.appliance.flatMap(appliances::of).orElseThrow(Appliance::none);
            var id = appliance.value().id();
            var now = clock.instant();
            appliance.value().revoke(now).ifPresent(change -> {
                appliances.save(appliance.with(change.after()));
                events.publish(change.event());
                events.publish(new ApplianceEvent.ActivationReset(id, Acting.administrator(caller), now));
            });
            return id;
        }
    }
}
