package dev.galley.application.appliance;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.appliance.ApplianceEvent.Occurred;
import dev.galley.domain.appliance.Occurrence;
import dev.galley.domain.appliance.Occurrences;
import jakarta.inject.Inject;
import java.time.Instant;

/** Keeps what an appliance says happened. Answers whether it is heard for the first time. */
public record HearOccurrence(Occurrence occurrence, Instant at) implements Command<Boolean> {
    @Override
    public Access access() {
        return new Access.OnlyAppliance(occurrence.appliance());
    }

    public static final class Handler implements Handles<HearOccurrence, Boolean> {
        private final Occurrences occurrences;
        private final Events events;

        @Inject
        public Handler(Occurrences occurrences, Events events) {
            this.occurrences = occurrences;
            this.events = events;
        }

        @Override
        public Boolean handle(HearOccurrence command, Caller caller) {
            var heard = command.occurrence;
            boolean isNews = occurrences.keep(heard, command.at);
            if (isNews) {
                events.publish(new Occurred(heard.appliance(), heard.id(), heard.type(), heard.at()));
            }
            return isNews;
        }
    }
}
