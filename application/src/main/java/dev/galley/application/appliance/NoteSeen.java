package dev.galley.application.appliance;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.appliance.ApplianceEvent.PresenceChanged;
import dev.galley.domain.appliance.ApplianceStatuses;
import dev.galley.domain.appliance.Presence;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;

/**
 * Notes when appliances were last heard, and in which of their starts, as far as they said. Answers for how many of them it
 * is news that they are there.
 *
 * @param boots of appliances that are among the former
 */
public record NoteSeen(Map<ApplianceId, Instant> latest, Map<ApplianceId, String> boots) implements Command<Integer> {
    public NoteSeen {
        latest = Map.copyOf(latest);
        boots = Map.copyOf(boots);
    }

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<NoteSeen, Integer> {
        private final ApplianceStatuses statuses;
        private final Events events;

        @Inject
        public Handler(ApplianceStatuses statuses, Events events) {
            this.statuses = statuses;
            this.events = events;
        }

        @Override
        public Integer handle(NoteSeen command, Caller caller) {
            var back = new ArrayList<>(statuses.seen(command.latest));
            back.addAll(statuses.spoke(command.boots));
            for (var appliance : back) {
                events.publish(new PresenceChanged(
                        appliance, Presence.ONLINE, command.latest.getOrDefault(appliance, Instant.EPOCH)));
            }
            return back.size();
        }
    }
}
