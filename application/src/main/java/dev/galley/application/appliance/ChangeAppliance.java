package dev.galley.application.appliance;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.domain.appliance.Appliance;
import dev.galley.domain.appliance.ApplianceName;
import dev.galley.domain.appliance.Appliances;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * What an owner changes of an appliance; what is absent stays. Refused with {@code APPLIANCE_NOT_FOUND}, also for somebody
 * else's.
 *
 * @param appliance absent for what is no id at all
 */
public record ChangeAppliance(UserId owner, Optional<ApplianceId> appliance, Optional<ApplianceName> name)
        implements
            Command<GetAppliance.View> {
    @Override
    public Access access() {
        return new Access.Only(owner);
    }

    public static final class Handler implements Handles<ChangeAppliance, GetAppliance.View> {
        private final Appliances appliances;
        private final Queries queries;

        @Inject
        public Handler(Appliances appliances, Queries queries) {
            this.appliances = appliances;
            this.queries = queries;
        }

        @Override
        public GetAppliance.View handle(ChangeAppliance command, Caller caller) {
            var appliance = command.appliance.flatMap(appliances::of).orElseThrow(Appliance::none);
            appliance.value().of(command.owner);
            command.name.ifPresent(
                    name -> appliances.save(appliance.with(appliance.value().called(command.owner, name))));
            return queries.ask(new GetAppliance(command.owner, command.appliance), caller);
        }
    }
}
