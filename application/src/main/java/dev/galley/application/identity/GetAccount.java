package dev.galley.application.identity;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.identity.Account;
import dev.galley.domain.identity.Accounts;
import dev.galley.domain.identity.Role;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;

/** A person's own account. Refused with {@code USER_NOT_FOUND}. */
public record GetAccount(UserId user) implements Query<GetAccount.View> {
    public record View(
            UserId id,
            String email,
            String name,
            boolean isAdministrator,
            Tier tier,
            boolean isSuspended,
            ZoneId timezone,
            Language locale,
            Instant createdAt) {
        public static View of(Account account) {
            return new View(
                    account.id(),
                    account.email().value(),
                    account.name(),
                    account.role() == Role.ADMIN,
                    account.tier(),
                    !account.isActive(),
                    account.timezone(),
                    account.locale(),
                    account.createdAt());
        }
    }

    @Override
    public Access access() {
        return new Access.Only(user);
    }

    public static final class Handler implements Handles<GetAccount, View> {
        private final Accounts accounts;

        @Inject
        public Handler(Accounts accounts) {
            this.accounts = accounts;
        }

        @Override
        public View handle(GetAccount query, Caller caller) {
            return View.of(Known.in(accounts, query.user).value());
        }
    }
}
