package dev.galley.application.appliance;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.appliance.ApplianceEvent.PresenceChanged;
import dev.galley.domain.appliance.ApplianceStatuses;
import dev.galley.domain.appliance.Presence;
import dev.galley.domain.appliance.SilenceLimit;
import jakarta.inject.Inject;
import java.time.Clock;

/** Finds appliances that are silent for too long: nobody knows any more how they are. Answers how many were found. */
public record NoteSilence() implements Command<Integer> {
    /** So that the transaction stays short; the next run finds the rest. */
    private static final int MOST = 1_000;

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<NoteSilence, Integer> {
        private final ApplianceStatuses statuses;
        private final SilenceLimit silence;
        private final Events events;
        private final Clock clock;

        @Inject
        public Handler(ApplianceStatuses statuses, SilenceLimit silence, Events events, Clock clock) {
            this.statuses = statuses;
            this.silence = silence;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public Integer handle(NoteSilence command, Caller caller) {
            var now = clock.instant();
            var limit = now.minus(silence.limit());
            int found = 0;
            for (var appliance : statuses.silentSince(limit, MOST)) {
                var status = statuses.lock(appliance); // it may have spoken meanwhile
                if (status.attendance().presence() == Presence.ONLINE
                        && status.lastSeenAt().filter(limit::isAfter).isPresent()) {
                    statuses.attend(appliance, status.attendance().fallsSilent());
                    events.publish(new PresenceChanged(appliance, Presence.UNKNOWN, now));
                    found++;
                }
            }
            return found;
        }
    }
}
