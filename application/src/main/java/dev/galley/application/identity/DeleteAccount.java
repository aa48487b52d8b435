package dev.galley.application.identity;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.identity.Accounts;
import dev.galley.domain.identity.Denials;
import dev.galley.domain.identity.IdentityEvent.Origin;
import dev.galley.domain.identity.PasswordResets;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Hides a person at once and signs them out everywhere; all of theirs is erased later. Until then nobody else can take
 * the address. Refused with {@code USER_NOT_FOUND}, also a second time.
 */
public record DeleteAccount(UserId user, Origin from) implements Command<UserId> {
    @Override
    public Access access() {
        return new Access.Only(user);
    }

    public static final class Handler implements Handles<DeleteAccount, UserId> {
        private final Accounts accounts;
        private final Expulsion expulsion;
        private final Denials denials;
        private final PasswordResets resets;
        private final Events events;
        private final Clock clock;

        @Inject
        public Handler(
                Accounts accounts,
                Expulsion expulsion,
                Denials denials,
                PasswordResets resets,
                Events events,
                Clock clock) {
            this.accounts = accounts;
            this.expulsion = expulsion;
            this.denials = denials;
            this.resets = resets;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public UserId handle(DeleteAccount command, Caller caller) {
            var account = Known.in(accounts, command.user);
            account.value().delete(command.from, clock.instant()).ifPresent(change -> {
                accounts.save(account.with(change.after()));
                resets.withdraw(command.user);
                expulsion.signOut(command.user, Optional.empty());
                denials.outdate(command.user, change.after().generation());
                events.publish(change.event());
            });
            return command.user;
        }
    }
}
