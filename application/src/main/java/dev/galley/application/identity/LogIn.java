package dev.galley.application.identity;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.identity.Account;
import dev.galley.domain.identity.AccountStatus;
import dev.galley.domain.identity.Accounts;
import dev.galley.domain.identity.IdentityEvent.SignInFailed;
import dev.galley.domain.kernel.Versioned;
import jakarta.inject.Inject;

/**
 * Signs in who knows the password. Refused with {@code ACCOUNT_SUSPENDED}. A deleted account is as good as none.
 *
 * @param proof of {@link PasswordCheck}
 */
public record LogIn(PasswordCheck.Proof proof, Admission.Visit visit) implements Command<LogIn.Answer> {
    /** Not an exception: that it failed is kept. */
    public sealed interface Answer {
        record In(Admitted admitted) implements Answer {}

        /** No such account, or another password. */
        record Out() implements Answer {}
    }

    @Override
    public Access access() {
        return new Access.Anyone();
    }

    public static final class Handler implements Handles<LogIn, Answer> {
        private final Accounts accounts;
        private final Admission admission;
        private final Events events;

        @Inject
        public Handler(Accounts accounts, Admission admission, Events events) {
            this.accounts = accounts;
            this.admission = admission;
            this.events = events;
        }

        @Override
        public Answer handle(LogIn command, Caller caller) {
            // Held, so that no session is opened with a password that is being changed.
            var account = command.proof.claimed().flatMap(accounts::held).filter(found -> isOpen(found, command.proof));
            if (account.isEmpty()) {
                events.publish(new SignInFailed(
                        command.proof.claimed(), command.visit.way(), command.visit.from()));
                return new Answer.Out();
            }
            var admitted = admission.admit(account.get().value(), command.visit);
            command.proof.dearer().ifPresent(hash -> accounts.save(
                    account.get().with(account.get().value().rehashed(hash))));
            return new Answer.In(admitted);
        }

        private static boolean isOpen(Versioned<Account> account, PasswordCheck.Proof proof) {
            return account.value().status() != AccountStatus.DELETED && proof.holdsFor(account.value());
        }
    }
}
