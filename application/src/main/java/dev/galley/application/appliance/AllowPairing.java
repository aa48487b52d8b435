package dev.galley.application.appliance;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.appliance.Appliance;
import dev.galley.domain.appliance.Appliances;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * The button of an appliance was pressed: somebody may pair it for {@link Appliance#CONSENT}. Answers whether that was news;
 * it is none if there is no such appliance, or it was heard before.
 *
 * @param at as the appliance says; what is in the future counts as now
 */
public record AllowPairing(ApplianceId appliance, Instant at) implements Command<Boolean> {
    @Override
    public Access access() {
        return new Access.OnlyAppliance(appliance);
    }

    public static final class Handler implements Handles<AllowPairing, Boolean> {
        private final Appliances appliances;
        private final Clock clock;

        @Inject
        public Handler(Appliances appliances, Clock clock) {
            this.appliances = appliances;
            this.clock = clock;
        }

        @Override
        public Boolean handle(AllowPairing command, Caller caller) {
            var now = clock.instant();
            var pressed = command.at.isAfter(now) ? now : command.at;
            var appliance = appliances.of(command.appliance);
            Optional<Appliance> allowed = appliance.flatMap(found -> found.value().allowPairing(pressed));
            allowed.ifPresent(after -> appliances.save(appliance.orElseThrow().with(after)));
            return allowed.isPresent();
        }
    }
}
