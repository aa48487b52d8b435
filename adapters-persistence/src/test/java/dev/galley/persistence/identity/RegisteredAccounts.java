package dev.galley.persistence.identity;

import dev.galley.domain.identity.Account;
import dev.galley.domain.identity.AccountStatus;
import dev.galley.domain.identity.EmailAddress;
import dev.galley.domain.identity.Role;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.persistence.sql.Sql;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Accounts for tests that need somebody to be there. */
final class RegisteredAccounts {
    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private RegisteredAccounts() {}

    static void register(Sql sql, UserId user, String name, Role role, Tier tier, AccountStatus status, Instant at) {
        new JdbiAccounts(sql).save(new Versioned<>(
                new Account(
                        user,
                        new EmailAddress(name + "@example.org"),
                        false,
                        name,
                        role,
                        tier,
                        status,
                        ZoneOffset.UTC,
                        Language.EN,
                        Optional.empty(),
                        1,
                        at,
                        status == AccountStatus.DELETED ? Optional.of(at) : Optional.empty()),
                0));
    }

    static void register(Sql sql, UserId user) {
        register(sql, user, "user" + user.value().getLeastSignificantBits(), Role.USER, Tier.FREE,
                AccountStatus.ACTIVE, NOW);
    }
}
