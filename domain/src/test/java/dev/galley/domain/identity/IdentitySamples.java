package dev.galley.domain.identity;

import dev.galley.domain.identity.Account.Newcomer;
import dev.galley.domain.identity.IdentityEvent.Origin;
import dev.galley.domain.identity.IdentityEvent.Way;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** People for tests. */
public final class IdentitySamples {
    public static final Instant NOW = Instant.parse("2026-11-20T10:30:00Z");
    public static final Origin KITCHEN = new Origin(Optional.of("203.0.113.7"), Optional.of("Galley/1.0"));
    public static final PasswordHash HASH = new PasswordHash("$plain$secret");
    private static final AtomicLong NUMBER = new AtomicLong();

    private IdentitySamples() {}

    public static UUID id() {
        return new UUID(0x7000L, 0x8000_0000_0000_0000L | NUMBER.incrementAndGet());
    }

    public static Account account(String email) {
        var newcomer = new Newcomer(new EmailAddress(email), "Ada", ZoneId.of("Europe/Lisbon"), Language.PT);
        return Account.register(new UserId(id()), newcomer, Optional.of(HASH), Way.PASSWORD, KITCHEN, NOW).after();
    }

    public static SecretHash hash() {
        return new SecretHash("%064x".formatted(NUMBER.incrementAndGet()));
    }

    public static Session session(UserId user) {
        return Session.open(new SessionId(id()), user, Client.MOBILE, KITCHEN, hash(), NOW);
    }

    public static AccessClaims claims(Account account) {
        return AccessClaims.of(id(), account, new SessionId(id()), NOW);
    }
}
