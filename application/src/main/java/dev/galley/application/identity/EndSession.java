package dev.galley.application.identity;

import static dev.galley.domain.identity.IdentityRefusal.SESSION_NOT_FOUND;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.identity.Denials;
import dev.galley.domain.identity.IdentityEvent.Origin;
import dev.galley.domain.identity.IdentityEvent.SignedOut;
import dev.galley.domain.identity.SessionId;
import dev.galley.domain.identity.Sessions;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Signs a person out on one device, at once: its access tokens are not honoured any more either. Refused with
 * {@code SESSION_NOT_FOUND}, also for somebody else's.
 *
 * @param session absent for what is no id at all
 */
public record EndSession(UserId user, Optional<SessionId> session, Origin from) implements Command<UserId> {
    @Override
    public Access access() {
        return new Access.Only(user);
    }

    public static final class Handler implements Handles<EndSession, UserId> {
        private final Sessions sessions;
        private final Denials denials;
        private final Events events;
        private final Clock clock;

        @Inject
        public Handler(Sessions sessions, Denials denials, Events events, Clock clock) {
            this.sessions = sessions;
            this.denials = denials;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public UserId handle(EndSession command, Caller caller) {
            var now = clock.instant();
            var session = command.session
                    .flatMap(sessions::of)
                    .filter(found -> found.user().equals(command.user) && found.isLive(now))
                    .orElseThrow(() -> SESSION_NOT_FOUND.because("there is no such session"));
            sessions.save(session.end(now));
            denials.end(session.id());
            events.publish(new SignedOut(command.user, Optional.of(session.id()), command.from));
            return command.user;
        }
    }
}
