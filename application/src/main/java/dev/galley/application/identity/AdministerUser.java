package dev.galley.application.identity;

import static dev.galley.domain.identity.CredentialRefusal.LAST_ADMINISTRATOR;
import static dev.galley.domain.kernel.KernelRefusal.USER_NOT_FOUND;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.identity.Account;
import dev.galley.domain.identity.Accounts;
import dev.galley.domain.identity.Administrators;
import dev.galley.domain.identity.Denials;
import dev.galley.domain.identity.IdentityEvent;
import dev.galley.domain.kernel.Change;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an administrator changes of an account, all at once; what is absent stays. Access tokens that say otherwise are not
 * honoured any more. Refused with {@code USER_NOT_FOUND}, and, unless it is Galley itself, {@code LAST_ADMINISTRATOR}.
 *
 * @param user absent for what is no id at all
 * @param suspended whether the account is to be stopped
 */
public record AdministerUser(Optional<UserId> user, Optional<Tier> tier, Optional<Boolean> suspended)
        implements
            Command<FindUsers.User> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<AdministerUser, FindUsers.User> {
        private final Accounts accounts;
        private final Administrators administrators;
        private final Expulsion expulsion;
        private final Denials denials;
        private final Events events;

        @Inject
        public Handler(
                Accounts accounts,
                Administrators administrators,
                Expulsion expulsion,
                Denials denials,
                Events events) {
            this.accounts = accounts;
            this.administrators = administrators;
            this.expulsion = expulsion;
            this.denials = denials;
            this.events = events;
        }

        @Override
        public FindUsers.User handle(AdministerUser command, Caller caller) {
            var user = command.user.orElseThrow(() -> USER_NOT_FOUND.because("there is no such user"));
            var before = Known.in(accounts, user);
            var by = Acting.administrator(caller);
            var changes = new ArrayList<IdentityEvent>();
            var after = before.value();
            after = noted(after, command.tier.flatMap(tier -> before.value().changeTier(tier, by)), changes);
            if (command.suspended.isPresent()) {
                after = noted(
                        after,
                        command.suspended.get() ? after.suspend(by) : after.reinstate(by),
                        changes);
            }
            if (!changes.isEmpty()) {
                if (by.isPresent()) {
                    keepAnAdministrator(before.value(), after);
                }
                accounts.save(before.with(after));
                if (!after.isActive()) {
                    expulsion.signOut(user, Optional.empty());
                }
                denials.outdate(user, after.generation());
                changes.forEach(events::publish);
            }
            return new FindUsers.User(GetAccount.View.of(after), after.password().isPresent(), after.deletedAt());
        }

        private static Account noted(
                Account otherwise,
                Optional<? extends Change<Account, ? extends IdentityEvent>> change,
                List<IdentityEvent> changes) {
            change.ifPresent(changed -> changes.add(changed.event()));
            return change.isPresent() ? change.get().after() : otherwise;
        }

        private void keepAnAdministrator(Account before, Account after) {
            if (before.isAdministrator() && !after.isAdministrator() && !administrators.areOthersThan(after.id())) {
                throw LAST_ADMINISTRATOR.because("nobody else could look after this place");
            }
        }
    }
}
