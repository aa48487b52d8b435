package dev.galley.domain.identity;

import static dev.galley.domain.identity.IdentitySamples.NOW;
import static dev.galley.domain.identity.IdentitySamples.hash;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What all {@link Tickets} must do. */
public interface TicketsContract {
    Instant UNTIL = NOW.plus(Ticket.LIFETIME);

    Tickets tickets();

    private static Ticket ticket() {
        return new Ticket(
                UUID.randomUUID(),
                new UserId(UUID.randomUUID()),
                Tier.FAMILY,
                new SessionId(UUID.randomUUID()),
                3,
                NOW,
                NOW.plus(AccessClaims.LIFETIME));
    }

    @Test
    default void a_ticket_is_redeemed_once() {
        var secret = hash();
        var ticket = ticket();
        tickets().issue(secret, ticket, UNTIL, NOW);
        assertThat(tickets().redeem(hash(), NOW)).isEmpty();
        assertThat(tickets().redeem(secret, UNTIL.minusMillis(1))).contains(ticket);
        assertThat(tickets().redeem(secret, NOW)).isEmpty();
    }

    @Test
    default void after_its_time_it_is_no_good() {
        var secret = hash();
        tickets().issue(secret, ticket(), UNTIL, NOW);
        assertThat(tickets().redeem(secret, UNTIL)).isEmpty();
    }

    @Test
    default void clearing_away_old_ones_leaves_the_others() {
        var old = hash();
        var good = hash();
        tickets().issue(old, ticket(), UNTIL, NOW);
        tickets().issue(good, ticket(), UNTIL.plusSeconds(10), NOW);
        tickets().issue(hash(), ticket(), UNTIL.plusSeconds(30), UNTIL);
        assertThat(tickets().redeem(old, NOW)).isEmpty();
        assertThat(tickets().redeem(good, UNTIL)).isPresent();
    }
}
