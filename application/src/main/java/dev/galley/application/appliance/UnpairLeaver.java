package dev.galley.application.appliance;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.appliance.Appliances;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Clock;

/** Gives away all appliances of a person who left; answers how many. */
public record UnpairLeaver(UserId owner) implements Command<Integer> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<UnpairLeaver, Integer> {
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
        public Integer handle(UnpairLeaver command, Caller caller) {
            var now = clock.instant();
            var theirs = appliances.of(command.owner);
            for (var id : theirs) {
                appliances.of(id).ifPresent(appliance -> {
                    var change = appliance.value().unpair(command.owner, now);
                    appliances.save(appliance.with(change.after()));
                    events.publish(change.event());
                });
            }
            return theirs.size();
        }
    }
}
