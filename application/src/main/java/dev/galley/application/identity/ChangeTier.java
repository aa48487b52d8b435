package dev.galley.application.identity;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.identity.Accounts;
import dev.galley.domain.identity.Denials;
import dev.galley.domain.kernel.Change;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;

/** Changes what a person may use. Access tokens that say otherwise are not honoured any more; the next refresh brings right ones. Refused with {@code USER_NOT_FOUND}. */
public record ChangeTier(UserId user, Tier tier) implements Command<GetAccount.View> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<ChangeTier, GetAccount.View> {
        private final Accounts accounts;
        private final Denials denials;
        private final Events events;

        @Inject
        public Handler(Accounts accounts, Denials denials, Events events) {
            this.accounts = accounts;
            this.denials = denials;
            this.events = events;
        }

        @Override
        public GetAccount.View handle(ChangeTier command, Caller caller) {
            var account = Known.in(accounts, command.user);
            var change = account.value().changeTier(command.tier, Acting.administrator(caller));
            change.ifPresent(changed -> {
                accounts.save(account.with(changed.after()));
                denials.outdate(command.user, changed.after().generation());
                events.publish(changed.event());
            });
            return GetAccount.View.of(change.map(Change::after).orElse(account.value()));
        }
    }
}
