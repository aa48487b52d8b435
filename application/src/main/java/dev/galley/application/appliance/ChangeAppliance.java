package dev.galley.application.appliance;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.domain.appliance.Appliance;
import dev.galley.domain.appliance.ApplianceEvent.DesiredChanged;
import dev.galley.domain.appliance.ApplianceName;
import dev.galley.domain.appliance.Appliances;
import dev.galley.domain.appliance.DesiredStates;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * What an owner changes of an appliance; what is absent stays. Refused with {@code APPLIANCE_NOT_FOUND}, also for somebody
 * else's.
 *
 * @param desired what it is to be like from now on, by the names that it uses itself, each a JSON value; what is empty is
 *     wished no more
 * @param appliance absent for what is no id at all
 */
public record ChangeAppliance(UserId owner, Optional<ApplianceId> appliance, Optional<ApplianceName> name,
        Map<String, Optional<String>> desired)
        implements
            Command<GetAppliance.View> {
    public ChangeAppliance {
        desired = Map.copyOf(desired);
    }

    @Override
    public Access access() {
        return new Access.Only(owner);
    }

    public static final class Handler implements Handles<ChangeAppliance, GetAppliance.View> {
        private final Appliances appliances;
        private final DesiredStates states;
        private final Events events;
        private final Clock clock;
        private final Queries queries;

        @Inject
        public Handler(
                Appliances appliances, DesiredStates states, Events events, Clock clock, Queries queries) {
            this.states = states;
            this.events = events;
            this.clock = clock;
            this.appliances = appliances;
            this.queries = queries;
        }

        @Override
        public GetAppliance.View handle(ChangeAppliance command, Caller caller) {
            var appliance = command.appliance.flatMap(appliances::of).orElseThrow(Appliance::none);
            appliance.value().of(command.owner);
            command.name.ifPresent(
                    name -> appliances.save(appliance.with(appliance.value().called(command.owner, name))));
            if (!command.desired.isEmpty()) {
                wish(appliance.value().id(), command.desired);
            }
            return queries.ask(new GetAppliance(command.owner, command.appliance), caller);
        }

        private void wish(ApplianceId appliance, Map<String, Optional<String>> changes) {
            var before = states.lock(appliance);
            var after = before.with(changes);
            if (!after.equals(before)) {
                var now = clock.instant();
                states.save(appliance, after, now);
                events.publish(new DesiredChanged(appliance, now));
            }
        }
    }
}
