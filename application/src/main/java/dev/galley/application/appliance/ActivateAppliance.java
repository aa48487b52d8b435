package dev.galley.application.appliance;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.appliance.ActivationSecret;
import dev.galley.domain.appliance.Appliance;
import dev.galley.domain.appliance.ApplianceKeys;
import dev.galley.domain.appliance.Appliances;
import dev.galley.domain.appliance.BrokerPassword;
import dev.galley.domain.appliance.Serial;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * Gives an appliance its credentials, once. Refused with {@code ACTIVATION_REFUSED}, in the same words and after the same
 * work whether the serial is unknown or the secret wrong, and with {@code ALREADY_ACTIVATED} for who knows the secret.
 */
public record ActivateAppliance(Serial serial, ActivationSecret secret)
        implements
            Command<ActivateAppliance.Credentials> {
    /** @param password shown this once; the user name is the id */
    public record Credentials(ApplianceId appliance, BrokerPassword password) {
        public String username() {
            return appliance.value().toString();
        }
    }

    @Override
    public Access access() {
        return new Access.Anyone();
    }

    public static final class Handler implements Handles<ActivateAppliance, Credentials> {
        private static final ApplianceId NOBODY = new ApplianceId(new UUID(0, 0));

        private final Appliances appliances;
        private final ApplianceKeys keys;
        private final Events events;
        private final Clock clock;

        @Inject
        public Handler(Appliances appliances, ApplianceKeys keys, Events events, Clock clock) {
            this.appliances = appliances;
            this.keys = keys;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public Credentials handle(ActivateAppliance command, Caller caller) {
            var shown = keys.hashOf(command.serial, command.secret);
            // Made for everybody, so that nobody learns from the time it takes which serials there are.
            var password = keys.freshPassword();
            var appliance = appliances.of(command.serial);
            var hash = keys.hashOf(appliance.map(it -> it.value().id()).orElse(NOBODY), password);
            var known = appliance.orElseThrow(Appliance::notActivated);
            var change = known.value().activate(shown, hash, clock.instant());
            appliances.save(known.with(change.after()));
            events.publish(change.event());
            return new Credentials(known.value().id(), password);
        }
    }
}
