package dev.galley.application.appliance;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.domain.appliance.ApplianceEvent.DesiredChanged;
import dev.galley.domain.appliance.DesiredStates;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import java.time.Clock;

/** Forgets what an appliance was to be like, if it is nobody's any more. Answers whether it did. */
public record ForgetDesired(ApplianceId appliance) implements Command<Boolean> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<ForgetDesired, Boolean> {
        private final DesiredStates states;
        private final Queries queries;
        private final Events events;
        private final Clock clock;

        @Inject
        public Handler(DesiredStates states, Queries queries, Events events, Clock clock) {
            this.states = states;
            this.queries = queries;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public Boolean handle(ForgetDesired command, Caller caller) {
            boolean isForgotten = queries.ask(new ListOwners(command.appliance), caller).isEmpty()
                    && states.forget(command.appliance);
            if (isForgotten) {
                events.publish(new DesiredChanged(command.appliance, clock.instant()));
            }
            return isForgotten;
        }
    }
}
