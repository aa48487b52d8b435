package dev.galley.application.identity;

import static dev.galley.domain.identity.IdentityRefusal.WRONG_PASSWORD;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.identity.Accounts;
import dev.galley.domain.identity.IdentityEvent.Origin;
import dev.galley.domain.identity.PasswordHash;
import dev.galley.domain.identity.PasswordResets;
import dev.galley.domain.identity.SessionId;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/**
 * Sets a new password. The person stays signed in on this device and is signed out on all others. Refused with
 * {@code WRONG_PASSWORD}.
 *
 * @param proof that the person knows the present one
 * @param here the session that asks
 */
public record ChangePassword(
        UserId user, PasswordCheck.Proof proof, PasswordHash fresh, Optional<SessionId> here, Origin from)
        implements
            Command<UserId> {
    @Override
    public Access access() {
        return new Access.Only(user);
    }

    public static final class Handler implements Handles<ChangePassword, UserId> {
        private final Accounts accounts;
        private final Expulsion expulsion;
        private final PasswordResets resets;
        private final Events events;

        @Inject
        public Handler(Accounts accounts, Expulsion expulsion, PasswordResets resets, Events events) {
            this.accounts = accounts;
            this.expulsion = expulsion;
            this.resets = resets;
            this.events = events;
        }

        @Override
        public UserId handle(ChangePassword command, Caller caller) {
            var account = Known.in(accounts, command.user);
            if (!command.proof.holdsFor(account.value())) {
                var wrong = "is not your password";
                throw WRONG_PASSWORD.because("this " + wrong, Map.of("currentPassword", wrong));
            }
            var change = account.value().changePassword(command.fresh, command.from);
            accounts.save(account.with(change.after()));
            expulsion.signOut(command.user, command.here);
            resets.withdraw(command.user);
            events.publish(change.event());
            return command.user;
        }
    }
}
