package dev.galley.application.identity;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.identity.Accounts;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;

/** Changes what a person says of themselves; what is absent stays. Refused with {@code USER_NOT_FOUND}. */
public record ChangeAccount(
        UserId user, Optional<String> name, Optional<ZoneId> timezone, Optional<Language> locale)
        implements
            Command<GetAccount.View> {
    @Override
    public Access access() {
        return new Access.Only(user);
    }

    public static final class Handler implements Handles<ChangeAccount, GetAccount.View> {
        private final Accounts accounts;
        private final Events events;

        @Inject
        public Handler(Accounts accounts, Events events) {
            this.accounts = accounts;
            this.events = events;
        }

        @Override
        public GetAccount.View handle(ChangeAccount command, Caller caller) {
            var account = Known.in(accounts, command.user);
            var change = account.value().describe(command.name, command.timezone, command.locale);
            if (!change.after().equals(account.value())) {
                accounts.save(account.with(change.after()));
                events.publish(change.event());
            }
            return GetAccount.View.of(change.after());
        }
    }
}
