package dev.galley.domain.identity;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** For tests. Keeps to the contract, but cannot be rolled back. */
public final class InMemoryTickets implements Tickets {
    private record Issued(Ticket ticket, Instant until) {}

    private final Map<SecretHash, Issued> tickets = new ConcurrentHashMap<>();

    @Override
    public void issue(SecretHash secret, Ticket ticket, Instant goodUntil, Instant now) {
        tickets.values().removeIf(issued -> !now.isBefore(issued.until));
        tickets.put(secret, new Issued(ticket, goodUntil));
    }

    @Override
    public Optional<Ticket> redeem(SecretHash secret, Instant now) {
        return Optional.ofNullable(tickets.remove(secret))
                .filter(issued -> now.isBefore(issued.until))
                .map(Issued::ticket);
    }
}
