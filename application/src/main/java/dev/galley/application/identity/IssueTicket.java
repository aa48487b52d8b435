package dev.galley.application.identity;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.identity.AccessClaims;
import dev.galley.domain.identity.AccessClaims.Bearer;
import dev.galley.domain.identity.AccessTokens;
import dev.galley.domain.identity.Secret;
import dev.galley.domain.identity.Secrets;
import dev.galley.domain.identity.Ticket;
import dev.galley.domain.identity.Tickets;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * A ticket for whoever has this access token. Empty if it is not a person's.
 *
 * @param accessToken was found good just now
 */
public record IssueTicket(Secret accessToken) implements Command<Optional<IssueTicket.Issued>> {
    /** @param goodUntil unless it is redeemed before */
    public record Issued(Secret secret, Instant goodUntil) {}

    @Override
    public Access access() {
        return new Access.Users();
    }

    public static final class Handler implements Handles<IssueTicket, Optional<Issued>> {
        private final AccessTokens tokens;
        private final Tickets tickets;
        private final Secrets secrets;
        private final Clock clock;

        @Inject
        public Handler(AccessTokens tokens, Tickets tickets, Secrets secrets, Clock clock) {
            this.tokens = tokens;
            this.tickets = tickets;
            this.secrets = secrets;
            this.clock = clock;
        }

        @Override
        public Optional<Issued> handle(IssueTicket command, Caller caller) {
            return tokens.read(command.accessToken.text())
                    .flatMap(claims -> claims.bearer() instanceof Bearer.Person person
                            ? Optional.of(issue(claims, person))
                            : Optional.empty());
        }

        private Issued issue(AccessClaims claims, Bearer.Person person) {
            var now = clock.instant();
            var secret = secrets.fresh();
            var until = now.plus(Ticket.LIFETIME);
            var ticket = new Ticket(
                    claims.id(),
                    person.user(),
                    person.tier(),
                    person.session(),
                    person.generation(),
                    claims.issuedAt(),
                    claims.expiresAt());
            tickets.issue(secrets.hashOf(secret), ticket, until, now);
            return new Issued(secret, until);
        }
    }
}
