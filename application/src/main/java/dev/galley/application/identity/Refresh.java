package dev.galley.application.identity;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.identity.Account;
import dev.galley.domain.identity.Accounts;
import dev.galley.domain.identity.Denials;
import dev.galley.domain.identity.IdentityEvent.Origin;
import dev.galley.domain.identity.IdentityEvent.RefreshReused;
import dev.galley.domain.identity.Secret;
import dev.galley.domain.identity.Secrets;
import dev.galley.domain.identity.Session;
import dev.galley.domain.identity.Session.Outcome;
import dev.galley.domain.identity.Sessions;
import dev.galley.domain.kernel.Versioned;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Exchanges a refresh token for its successor and an access token, with the tier the person has now. */
public record Refresh(Secret token, Origin from) implements Command<Refresh.Answer> {
    /** Not exceptions: that a session has ended must stay. */
    public sealed interface Answer {
        record Refreshed(Admitted admitted) implements Answer {}

        /** The token had been used: the session has ended. */
        record Reused() implements Answer {}

        /** The token is unknown or too old, or the session or the account has ended. */
        record Invalid() implements Answer {}
    }

    @Override
    public Access access() {
        return new Access.Anyone();
    }

    public static final class Handler implements Handles<Refresh, Answer> {
        private final Sessions sessions;
        private final Accounts accounts;
        private final Secrets secrets;
        private final Denials denials;
        private final Admission admission;
        private final Events events;
        private final Clock clock;

        @Inject
        public Handler(
                Sessions sessions,
                Accounts accounts,
                Secrets secrets,
                Denials denials,
                Admission admission,
                Events events,
                Clock clock) {
            this.sessions = sessions;
            this.accounts = accounts;
            this.secrets = secrets;
            this.denials = denials;
            this.admission = admission;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public Answer handle(Refresh command, Caller caller) {
            var presented = secrets.hashOf(command.token);
            // The session is held before the account is read: who suspends the account ends its sessions as well, and one
            // of the two sees the other.
            return sessions.holding(presented)
                    .map(session -> {
                        var fresh = secrets.fresh();
                        var outcome = session.refresh(
                                presented,
                                secrets.hashOf(fresh),
                                secrets.seal(fresh, command.token),
                                clock.instant());
                        return switch (outcome) {
                            case Outcome.Rotated(var after) -> rotated(after, fresh);
                            case Outcome.Repeated(var sealed) -> repeated(session, sealed, command.token);
                            case Outcome.Reused(var after) -> reused(session, after, command.from);
                            case Outcome.Dead() -> new Answer.Invalid();
                        };
                    })
                    .orElseGet(Answer.Invalid::new);
        }

        private Answer rotated(Session after, Secret fresh) {
            var account = active(after);
            account.ifPresent(_ -> sessions.save(after));
            return granted(account, after, fresh);
        }

        private Answer repeated(Session session, String sealed, Secret presented) {
            var successor = secrets.open(sealed, presented)
                    .orElseThrow(() -> new IllegalStateException("sealed with another token"));
            return granted(active(session), session, successor);
        }

        private Answer reused(Session before, Session after, Origin from) {
            if (before.endedAt().isEmpty()) {
                sessions.save(after);
                denials.end(after.id());
                events.publish(new RefreshReused(after.user(), after.id(), from));
            }
            return new Answer.Reused();
        }

        private Optional<Account> active(Session session) {
            return accounts.of(session.user()).map(Versioned::value).filter(Account::isActive);
        }

        private Answer granted(Optional<Account> account, Session session, Secret successor) {
            return account
                    .<Answer>map(it -> new Answer.Refreshed(admission.granted(it, session, successor)))
                    .orElseGet(Answer.Invalid::new);
        }
    }
}
