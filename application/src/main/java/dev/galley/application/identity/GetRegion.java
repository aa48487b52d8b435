package dev.galley.application.identity;

import static dev.galley.domain.identity.IdentityRefusal.USER_NOT_FOUND;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.identity.Accounts;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.ZoneId;

/** Which language someone reads, and what time it is where they live. Refused with {@code USER_NOT_FOUND}. */
public record GetRegion(UserId user) implements Query<GetRegion.View> {
    public record View(Language locale, ZoneId timezone) {}

    @Override
    public Access access() {
        return new Access.Only(user);
    }

    public static final class Handler implements Handles<GetRegion, View> {
        private final Accounts accounts;

        @Inject
        public Handler(Accounts accounts) {
            this.accounts = accounts;
        }

        @Override
        public View handle(GetRegion query, Caller caller) {
            return accounts.of(query.user)
                    .map(account -> new View(account.value().locale(), account.value().timezone()))
                    .orElseThrow(() -> USER_NOT_FOUND.because("there is no such user"));
        }
    }
}
