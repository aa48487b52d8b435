package dev.galley.domain.identity;

import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Stands for an access token where none can be shown: browsers cannot send one with the handshake of a WebSocket, and what
 * stands in an address ends up in logs. It is good once, and soon not at all. What it says is what the token says.
 *
 * @param token the access token's id
 * @param expiresAt when the access token expires; what was opened by the ticket ends then at the latest
 */
public record Ticket(
        UUID token,
        UserId user,
        Tier tier,
        SessionId session,
        long generation,
        Instant issuedAt,
        Instant expiresAt) {
    public static final Duration LIFETIME = Duration.ofSeconds(30);
}
