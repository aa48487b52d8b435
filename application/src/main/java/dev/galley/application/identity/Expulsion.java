package dev.galley.application.identity;

import dev.galley.domain.identity.Denials;
import dev.galley.domain.identity.Session;
import dev.galley.domain.identity.SessionId;
import dev.galley.domain.identity.Sessions;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Signs a person out on many devices at once. */
public final class Expulsion {
    private final Sessions sessions;
    private final Denials denials;
    private final Clock clock;

    @Inject
    public Expulsion(Sessions sessions, Denials denials, Clock clock) {
        this.sessions = sessions;
        this.denials = denials;
        this.clock = clock;
    }

    /** @param spared where the person stays signed in */
    void signOut(UserId user, Optional<SessionId> spared) {
        var now = clock.instant();
        for (Session session : sessions.live(user, now)) {
            if (!spared.equals(Optional.of(session.id()))) {
                // Held, and read again, since its tokens may have been exchanged meanwhile.
                sessions.of(session.id()).ifPresent(held -> sessions.save(held.end(now)));
                denials.end(session.id());
            }
        }
    }
}
