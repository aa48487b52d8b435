package dev.galley.application.identity;

import static dev.galley.domain.identity.CredentialRefusal.LAST_ADMINISTRATOR;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.identity.Accounts;
import dev.galley.domain.identity.Administrators;
import dev.galley.domain.identity.Role;
import dev.galley.domain.kernel.Change;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;

/**
 * Makes a person an administrator, or one no more. Refused with {@code USER_NOT_FOUND}, and, if an administrator asks,
 * {@code LAST_ADMINISTRATOR}: the command line may take the last one away, for it can make another.
 */
public record ChangeRole(UserId user, Role role) implements Command<GetAccount.View> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<ChangeRole, GetAccount.View> {
        private final Accounts accounts;
        private final Administrators administrators;
        private final Events events;

        @Inject
        public Handler(Accounts accounts, Administrators administrators, Events events) {
            this.accounts = accounts;
            this.administrators = administrators;
            this.events = events;
        }

        @Override
        public GetAccount.View handle(ChangeRole command, Caller caller) {
            var account = Known.in(accounts, command.user);
            var by = Acting.administrator(caller);
            var change = account.value().changeRole(command.role, by);
            change.ifPresent(changed -> {
                if (by.isPresent() && account.value().isAdministrator() && !administrators.areOthersThan(
                        command.user)) {
                    throw LAST_ADMINISTRATOR.because("nobody else could look after this place");
                }
                accounts.save(account.with(changed.after()));
                events.publish(changed.event());
            });
            return GetAccount.View.of(change.map(Change::after).orElse(account.value()));
        }
    }
}
