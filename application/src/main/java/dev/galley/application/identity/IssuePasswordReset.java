package dev.galley.application.identity;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.identity.Account;
import dev.galley.domain.identity.Accounts;
import dev.galley.domain.identity.EmailAddress;
import dev.galley.domain.identity.PasswordResets;
import dev.galley.domain.identity.Secrets;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Makes a token with which the owner of this address may set a new password, for an hour and once. For who is about to
 * send it: the token itself is kept nowhere. Empty if there is no account that could use it. Sent again, it makes another
 * one, and both are good until one is used.
 *
 * @param email as the event has it
 */
public record IssuePasswordReset(String email) implements Command<Optional<IssuePasswordReset.Issued>> {
    /** @param language that the person chose */
    public record Issued(UserId user, String email, String name, Language language, String token) {
        @Override
        public String toString() {
            return "(a token for " + user.value() + ")";
        }
    }

    /** Only Galley itself sends this. */
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<IssuePasswordReset, Optional<Issued>> {
        private final Accounts accounts;
        private final PasswordResets resets;
        private final Secrets secrets;
        private final Clock clock;

        @Inject
        public Handler(Accounts accounts, PasswordResets resets, Secrets secrets, Clock clock) {
            this.accounts = accounts;
            this.resets = resets;
            this.secrets = secrets;
            this.clock = clock;
        }

        @Override
        public Optional<Issued> handle(IssuePasswordReset command, Caller caller) {
            return accounts.of(new EmailAddress(command.email))
                    .map(Versioned::value)
                    .filter(Account::isActive)
                    .map(account -> {
                        var token = secrets.fresh();
                        resets.allow(secrets.hashOf(token), account.id(), clock.instant());
                        return new Issued(
                                account.id(),
                                account.email().value(),
                                account.name(),
                                account.locale(),
                                token.text());
                    });
        }
    }
}
