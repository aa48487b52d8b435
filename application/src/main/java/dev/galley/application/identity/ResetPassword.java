package dev.galley.application.identity;

import static dev.galley.domain.identity.IdentityRefusal.RESET_TOKEN_INVALID;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.identity.Accounts;
import dev.galley.domain.identity.Denials;
import dev.galley.domain.identity.IdentityEvent.Origin;
import dev.galley.domain.identity.PasswordHash;
import dev.galley.domain.identity.PasswordResets;
import dev.galley.domain.identity.Secret;
import dev.galley.domain.identity.Secrets;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Sets a new password with a token that was sent by mail, and signs out everywhere. Where nobody had proved before that the
 * address is theirs, other ways in end as well ({@link Eviction}). Refused with {@code RESET_TOKEN_INVALID}.
 */
public record ResetPassword(Secret token, PasswordHash fresh, Origin from) implements Command<UserId> {
    @Override
    public Access access() {
        return new Access.Anyone();
    }

    public static final class Handler implements Handles<ResetPassword, UserId> {
        private final Accounts accounts;
        private final PasswordResets resets;
        private final Secrets secrets;
        private final Expulsion expulsion;
        private final Denials denials;
        private final Eviction eviction;
        private final Events events;
        private final Clock clock;

        @Inject
        public Handler(
                Accounts accounts,
                PasswordResets resets,
                Secrets secrets,
                Expulsion expulsion,
                Denials denials,
                Eviction eviction,
                Events events,
                Clock clock) {
            this.accounts = accounts;
            this.resets = resets;
            this.secrets = secrets;
            this.expulsion = expulsion;
            this.denials = denials;
            this.eviction = eviction;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public UserId handle(ResetPassword command, Caller caller) {
            var account = resets.use(secrets.hashOf(command.token), clock.instant())
                    .flatMap(accounts::of)
                    .filter(found -> found.value().isActive())
                    .orElseThrow(() -> RESET_TOKEN_INVALID.because(
                            "this link is too old or was used; ask for another",
                            Map.of("token", "is not good, or not any more")));
            var change = account.value().resetPassword(command.fresh, command.from);
            accounts.save(account.with(change.after()));
            resets.withdraw(change.after().id());
            if (account.value().isEmailVerified()) {
                expulsion.signOut(change.after().id(), Optional.empty());
                denials.outdate(change.after().id(), change.after().generation());
            } else {
                eviction.evict(change.after(), command.from);
            }
            events.publish(change.event());
            return change.after().id();
        }
    }
}
