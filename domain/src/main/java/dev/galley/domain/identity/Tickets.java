package dev.galley.domain.identity;

import java.time.Instant;
import java.util.Optional;

/** Where it is kept which tickets are still good, on all nodes. */
public interface Tickets {
    /** Lets whoever has the secret redeem the ticket until this time. Those that are too old by {@code now} may be forgotten. */
    void issue(SecretHash secret, Ticket ticket, Instant goodUntil, Instant now);

    /** What it stands for, if it is good. None is redeemed twice, however many try at once. */
    Optional<Ticket> redeem(SecretHash secret, Instant now);
}
