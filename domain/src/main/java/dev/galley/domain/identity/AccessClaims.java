package dev.galley.domain.identity;

import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What an access token says.
 *
 * @param id of the token itself
 */
public record AccessClaims(UUID id, Bearer bearer, Instant issuedAt, Instant expiresAt) {
    public static final Duration LIFETIME = Duration.ofMinutes(15);

    /** Whom it lets in. */
    public sealed interface Bearer {
        /**
         * @param role for the client to show; whoever acts on it asks the database
         * @param generation of the account, when the token was made
         */
        record Person(UserId user, EmailAddress email, Role role, Tier tier, SessionId session, long generation)
                implements
                    Bearer {}

        record Visitor(DemoId demo) implements Bearer {}
    }

    public static AccessClaims of(UUID id, Account account, SessionId session, Instant now) {
        var bearer = new Bearer.Person(
                account.id(), account.email(), account.role(), account.tier(), session, account.generation());
        return new AccessClaims(id, bearer, now, now.plus(LIFETIME));
    }
}
