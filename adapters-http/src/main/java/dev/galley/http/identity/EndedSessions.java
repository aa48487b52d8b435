package dev.galley.http.identity;

import dev.galley.application.broadcast.Broadcast;
import dev.galley.application.bus.Subscriber;
import dev.galley.application.bus.Unavailable;
import dev.galley.domain.identity.AccessClaims;
import dev.galley.domain.identity.IdentityEvent.SignedOut;
import dev.galley.domain.identity.SessionId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From which sessions people signed out lately, so that what they had open is closed. Their access tokens go on until they
 * expire, and with them this is forgotten. Told to the other nodes without a promise: where they do not hear it, what is
 * open ends with its token.
 */
@Singleton
public final class EndedSessions implements Subscriber<SignedOut> {
    private static final Logger LOG = LoggerFactory.getLogger(EndedSessions.class);
    private static final String TOPIC = "identity.ended";

    private final Broadcast broadcast;
    private final InstantSource clock;
    private final Map<SessionId, Instant> ended = new ConcurrentHashMap<>();

    @Inject
    public EndedSessions(Broadcast broadcast, InstantSource clock) {
        this.broadcast = broadcast;
        this.clock = clock;
        broadcast.subscribe(TOPIC, session -> remember(new SessionId(UUID.fromString(session))));
    }

    /** Where all sessions end at once, their tokens are denied one by one, and it needs nothing of this. */
    @Override
    public void on(SignedOut event) {
        event.session().ifPresent(session -> {
            remember(session);
            try {
                broadcast.send(TOPIC, session.value().toString());
            } catch (Unavailable away) {
                LOG.debug("other nodes were not told of the end of a session", away); // as promised above
            }
        });
    }

    private void remember(SessionId session) {
        var now = clock.instant();
        ended.values().removeIf(now::isAfter);
        ended.put(session, now.plus(AccessClaims.LIFETIME));
    }

    boolean hold(SessionId session) {
        return ended.containsKey(session);
    }
}
