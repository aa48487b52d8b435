package dev.galley.domain.identity;

import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where it is kept who is signed in on which device. */
public interface Sessions {
    /** A new one. */
    void open(Session session);

    /**
     * The session to whose family this refresh token belongs, used or not, ended or not. Nobody else gets it until the
     * transaction ends, and whoever waited for that sees it as it is then.
     */
    Optional<Session> holding(SecretHash token);

    /** Saves a session that {@link #holding} or {@link #of} handed out. Its used tokens are remembered. */
    void save(Session session);

    /** Held like {@link #holding}. */
    Optional<Session> of(SessionId id);

    /** Those that can still be used, the one last used first. */
    List<Session> live(UserId user, Instant now);

    /** Forgets sessions that were of no use to anyone before this time, and used tokens that were too old by then. */
    int forget(Instant before, int most);
}
