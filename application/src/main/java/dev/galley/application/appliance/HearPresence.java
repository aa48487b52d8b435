package dev.galley.application.appliance;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.appliance.ApplianceEvent.PresenceChanged;
import dev.galley.domain.appliance.ApplianceStatuses;
import dev.galley.domain.appliance.PresenceWord;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;

/** Takes a word on {@code presence} for what it is. Answers whether the appliance is there, or not, otherwise than before. */
public record HearPresence(ApplianceId appliance, PresenceWord word, Instant at) implements Command<Boolean> {
    @Override
    public Access access() {
        return new Access.OnlyAppliance(appliance);
    }

    public static final class Handler implements Handles<HearPresence, Boolean> {
        private final ApplianceStatuses statuses;
        private final Events events;

        @Inject
        public Handler(ApplianceStatuses statuses, Events events) {
            this.statuses = statuses;
            this.events = events;
        }

        @Override
        public Boolean handle(HearPresence command, Caller caller) {
            var before = statuses.lock(command.appliance).attendance();
            var after = before.hears(command.word);
            statuses.attend(command.appliance, after);
            if (command.word.isOnline()) {
                statuses.seen(Map.of(command.appliance, command.at));
            }
            boolean isNews = before.presence() != after.presence();
            if (isNews) {
                events.publish(new PresenceChanged(command.appliance, after.presence(), command.at));
            }
            return isNews;
        }
    }
}
