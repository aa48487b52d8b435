package dev.galley.application.identity;

import static dev.galley.domain.identity.IdentityRefusal.ACCOUNT_SUSPENDED;

import dev.galley.application.bus.Events;
import dev.galley.domain.identity.AccessClaims;
import dev.galley.domain.identity.AccessTokens;
import dev.galley.domain.identity.Account;
import dev.galley.domain.identity.Client;
import dev.galley.domain.identity.DemoId;
import dev.galley.domain.identity.Demos;
import dev.galley.domain.identity.IdentityEvent.DemoClaimed;
import dev.galley.domain.identity.IdentityEvent.Origin;
import dev.galley.domain.identity.IdentityEvent.SignedIn;
import dev.galley.domain.identity.IdentityEvent.Way;
import dev.galley.domain.identity.Secret;
import dev.galley.domain.identity.Secrets;
import dev.galley.domain.identity.Session;
import dev.galley.domain.identity.SessionId;
import dev.galley.domain.identity.Sessions;
import dev.galley.domain.kernel.Ids;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Lets in whoever has proved who they are, however they did: the part that all ways to sign in share. */
public final class Admission {
    /**
     * @param demo what the person did before, to be theirs from now on; ignored if it is nobody's, somebody's or over
     */
    public record Visit(Client client, Way way, Origin from, Optional<DemoId> demo) {}

    private final Sessions sessions;
    private final Demos demos;
    private final AccessTokens tokens;
    private final Secrets secrets;
    private final Ids ids;
    private final Events events;
    private final Clock clock;

    @Inject
    public Admission(
            Sessions sessions,
            Demos demos,
            AccessTokens tokens,
            Secrets secrets,
            Ids ids,
            Events events,
            Clock clock) {
        this.sessions = sessions;
        this.demos = demos;
        this.tokens = tokens;
        this.secrets = secrets;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a session on the device. Within the transaction of the command that found out who it is.
     *
     * @throws dev.galley.domain.kernel.Refused {@code ACCOUNT_SUSPENDED}
     */
    public Admitted admit(Account account, Visit visit) {
        if (!account.isActive()) {
            throw ACCOUNT_SUSPENDED.because("this account is suspended");
        }
        var now = clock.instant();
        var refresh = secrets.fresh();
        var session = Session.open(
                new SessionId(ids.next()), account.id(), visit.client, visit.from, secrets.hashOf(refresh), now);
        sessions.open(session);
        visit.demo.filter(demo -> demos.claim(demo, account.id(), now))
                .ifPresent(demo -> events.publish(new DemoClaimed(demo, account.id())));
        events.publish(new SignedIn(account.id(), session.id(), visit.way, visit.from));
        return granted(account, session, refresh);
    }

    /** What a session's holder gets. */
    Admitted granted(Account account, Session session, Secret refresh) {
        var claims = AccessClaims.of(ids.next(), account, session.id(), clock.instant());
        return new Admitted(account, session.client(), tokens.issue(claims), AccessClaims.LIFETIME, refresh);
    }
}
