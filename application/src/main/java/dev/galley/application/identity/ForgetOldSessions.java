package dev.galley.application.identity;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.identity.Demos;
import dev.galley.domain.identity.Denials;
import dev.galley.domain.identity.PasswordResets;
import dev.galley.domain.identity.Sessions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Forgets what has been of no use to anyone for a week: sessions, used tokens, demos. Answers how much there was. */
public record ForgetOldSessions(Instant now) implements Command<Integer> {
    private static final Duration KEPT = Duration.ofDays(7);
    /** Of each kind, so that the transaction stays short; what is left waits for the next time. */
    private static final int MOST = 10_000;

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<ForgetOldSessions, Integer> {
        private final Sessions sessions;
        private final Demos demos;
        private final PasswordResets resets;
        private final Denials denials;

        @Inject
        public Handler(Sessions sessions, Demos demos, PasswordResets resets, Denials denials) {
            this.sessions = sessions;
            this.demos = demos;
            this.resets = resets;
            this.denials = denials;
        }

        @Override
        public Integer handle(ForgetOldSessions command, Caller caller) {
            var before = command.now.minus(KEPT);
            return sessions.forget(before, MOST)
                    + demos.forget(before, MOST)
                    + resets.forget(before, MOST)
                    + denials.forget(command.now, MOST);
        }
    }
}
