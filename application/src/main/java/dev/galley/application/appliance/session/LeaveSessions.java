package dev.galley.application.appliance.session;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.appliance.session.ApplianceSessions;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Instant;

/** Ends what is under way for somebody whose appliance it is no longer. Answers how many that were. */
public record LeaveSessions(ApplianceId appliance, UserId owner, Instant at) implements Command<Integer> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<LeaveSessions, Integer> {
        private final ApplianceSessions sessions;

        @Inject
        public Handler(ApplianceSessions sessions) {
            this.sessions = sessions;
        }

        @Override
        public Integer handle(LeaveSessions command, Caller caller) {
            var theirs = sessions.present(command.appliance).stream()
                    .filter(session -> session.owner().equals(command.owner) && session.isOpen())
                    .map(session -> session.unpaired(command.at))
                    .toList();
            theirs.forEach(sessions::save);
            return (int) theirs.stream().filter(session -> !session.isOpen()).count();
        }
    }
}
