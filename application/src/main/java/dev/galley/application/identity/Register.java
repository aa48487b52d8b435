package dev.galley.application.identity;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.identity.Account;
import dev.galley.domain.identity.Account.Newcomer;
import dev.galley.domain.identity.Accounts;
import dev.galley.domain.identity.PasswordHash;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Opens an account and signs its owner in. Refused with {@code EMAIL_TAKEN}, also while the address is that of an account
 * that was deleted and is not erased yet.
 */
public record Register(Newcomer newcomer, PasswordHash password, Admission.Visit visit) implements Command<Admitted> {
    @Override
    public Access access() {
        return new Access.Anyone();
    }

    public static final class Handler implements Handles<Register, Admitted> {
        private final Accounts accounts;
        private final Admission admission;
        private final Ids ids;
        private final Events events;
        private final Clock clock;

        @Inject
        public Handler(Accounts accounts, Admission admission, Ids ids, Events events, Clock clock) {
            this.accounts = accounts;
            this.admission = admission;
            this.ids = ids;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public Admitted handle(Register command, Caller caller) {
            var visit = command.visit;
            var registered = Account.register(
                    new UserId(ids.next()),
                    command.newcomer,
                    Optional.of(command.password),
                    visit.way(),
                    visit.from(),
                    clock.instant());
            accounts.save(new Versioned<>(registered.after(), 0));
            events.publish(registered.event());
            return admission.admit(registered.after(), visit);
        }
    }
}
