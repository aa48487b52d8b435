package dev.galley.application.identity;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.identity.IdentityEvent.Origin;
import dev.galley.domain.identity.IdentityEvent.SignedOut;
import dev.galley.domain.identity.Secret;
import dev.galley.domain.identity.Secrets;
import dev.galley.domain.identity.Sessions;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Ends the session to which a refresh token belongs, used or not; answers whether there was one to end. Access tokens end
 * by themselves.
 */
public record LogOut(Secret token, Origin from) implements Command<Boolean> {
    @Override
    public Access access() {
        return new Access.Anyone();
    }

    public static final class Handler implements Handles<LogOut, Boolean> {
        private final Sessions sessions;
        private final Secrets secrets;
        private final Events events;
        private final Clock clock;

        @Inject
        public Handler(Sessions sessions, Secrets secrets, Events events, Clock clock) {
            this.sessions = sessions;
            this.secrets = secrets;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public Boolean handle(LogOut command, Caller caller) {
            var live = sessions.holding(secrets.hashOf(command.token)).filter(session -> session.endedAt().isEmpty());
            live.ifPresent(session -> {
                sessions.save(session.end(clock.instant()));
                events.publish(new SignedOut(session.user(), Optional.of(session.id()), command.from));
            });
            return live.isPresent();
        }
    }
}
