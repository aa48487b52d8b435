package dev.galley.application.identity;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.identity.Accounts;
import dev.galley.domain.identity.Denials;
import dev.galley.domain.kernel.Change;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.util.Optional;

/** Stops an account: nobody signs in to it, and nobody stays so. Refused with {@code USER_NOT_FOUND}. */
public record SuspendAccount(UserId user) implements Command<GetAccount.View> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<SuspendAccount, GetAccount.View> {
        private final Accounts accounts;
        private final Denials denials;
        private final Events events;
        private final Expulsion expulsion;

        @Inject
        public Handler(Accounts accounts, Denials denials, Events events, Expulsion expulsion) {
            this.accounts = accounts;
            this.denials = denials;
            this.events = events;
            this.expulsion = expulsion;
        }

        @Override
        public GetAccount.View handle(SuspendAccount command, Caller caller) {
            var account = Known.in(accounts, command.user);
            var change = account.value().suspend(Acting.administrator(caller));
            change.ifPresent(changed -> {
                accounts.save(account.with(changed.after()));
                expulsion.signOut(command.user, Optional.empty());
                denials.outdate(command.user, changed.after().generation());
                events.publish(changed.event());
            });
            return GetAccount.View.of(change.map(Change::after).orElse(account.value()));
        }
    }
}
