package dev.galley.application.identity;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.identity.Secret;
import dev.galley.domain.identity.Secrets;
import dev.galley.domain.identity.Ticket;
import dev.galley.domain.identity.Tickets;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** What a ticket stands for; empty if it is not good, or not any more. It is not good again. */
public record RedeemTicket(Secret secret) implements Command<Optional<Ticket>> {
    @Override
    public Access access() {
        return new Access.Anyone();
    }

    public static final class Handler implements Handles<RedeemTicket, Optional<Ticket>> {
        private final Tickets tickets;
        private final Secrets secrets;
        private final Clock clock;

        @Inject
        public Handler(Tickets tickets, Secrets secrets, Clock clock) {
            this.tickets = tickets;
            this.secrets = secrets;
            this.clock = clock;
        }

        @Override
        public Optional<Ticket> handle(RedeemTicket command, Caller caller) {
            return tickets.redeem(secrets.hashOf(command.secret), clock.instant());
        }
    }
}
