package dev.galley.application.appliance;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.domain.appliance.Appliance;
import dev.galley.domain.appliance.ApplianceKeys;
import dev.galley.domain.appliance.ApplianceName;
import dev.galley.domain.appliance.Appliances;
import dev.galley.domain.appliance.ClaimCode;
import dev.galley.domain.appliance.KeyHash;
import dev.galley.domain.appliance.Serial;
import dev.galley.domain.appliance.WrongClaims;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes an appliance this person's, who has read the claim code on it. Refused with {@code CONSENT_NEEDED}, to who knows
 * the code. Pairing again what is one's own already changes nothing, but for the name, if one is given.
 *
 * @param serial as it was typed; what is no serial is nobody's
 */
public record PairAppliance(UserId owner, String serial, ClaimCode code, Optional<ApplianceName> name)
        implements
            Command<PairAppliance.Answer> {
    public PairAppliance {
        serial = serial.strip().replaceAll("\\p{Cntrl}", "?"); // it is kept as it is, for a while
    }

    /** Not exceptions: that a code was wrong is kept. */
    public sealed interface Answer {
        /** @param isNew whether it was not theirs before */
        record Paired(GetAppliance.View appliance, boolean isNew) implements Answer {}

        /** No such serial, or another code: nobody is told which. */
        record Wrong() implements Answer {}

        /** There were too many wrong ones; whether this one was right is not looked at. */
        record Shut(Duration opensIn) implements Answer {}
    }

    @Override
    public Access access() {
        return new Access.Only(owner);
    }

    public static final class Handler implements Handles<PairAppliance, Answer> {
        /** Stands for what cannot be a serial, so that as much is done as with one. */
        private static final Serial NONE = new Serial("none");

        private final Appliances appliances;
        private final WrongClaims wrongClaims;
        private final ApplianceKeys keys;
        private final Queries queries;
        private final Events events;
        private final Clock clock;

        @Inject
        public Handler(
                Appliances appliances,
                WrongClaims wrongClaims,
                ApplianceKeys keys,
                Queries queries,
                Events events,
                Clock clock) {
            this.appliances = appliances;
            this.wrongClaims = wrongClaims;
            this.keys = keys;
            this.queries = queries;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public Answer handle(PairAppliance command, Caller caller) {
            var now = clock.instant();
            var shut = wrongClaims.shutUntil(command.owner, command.serial, now);
            if (shut.isPresent()) {
                return new Answer.Shut(Duration.between(now, shut.get()));
            }
            var serial = Serial.read(command.serial);
            var appliance = serial.flatMap(appliances::of);
            var wanted = appliance.map(it -> it.value().claim()).orElse(KeyHash.NOBODYS);
            if (!keys.hashOf(serial.orElse(NONE), command.code).matches(wanted)) {
                wrongClaims.count(command.owner, command.serial, now);
                return new Answer.Wrong();
            }
            return paired(command, appliance.orElseThrow(), caller, now);
        }

        private Answer paired(PairAppliance command, Versioned<Appliance> appliance, Caller caller, Instant now) {
            var change = appliance.value().pair(command.owner, command.name, now);
            change.ifPresentOrElse(
                    it -> {
                        appliances.save(appliance.with(it.after()));
                        events.publish(it.event());
                    },
                    () -> command.name.ifPresent(name -> appliances.save(
                            appliance.with(appliance.value().called(command.owner, name)))));
            var id = Optional.of(appliance.value().id());
            return new Answer.Paired(queries.ask(new GetAppliance(command.owner, id), caller), change.isPresent());
        }
    }
}
