package dev.galley.application.identity;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.identity.Account;
import dev.galley.domain.identity.Account.Newcomer;
import dev.galley.domain.identity.Accounts;
import dev.galley.domain.identity.IdentityEvent.Origin;
import dev.galley.domain.identity.IdentityEvent.Way;
import dev.galley.domain.identity.PasswordHash;
import dev.galley.domain.identity.Role;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Opens an account for somebody who looks after this place. Refused with {@code EMAIL_TAKEN}. */
public record CreateAdministrator(Newcomer newcomer, PasswordHash password) implements Command<UserId> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<CreateAdministrator, UserId> {
        private final Accounts accounts;
        private final Ids ids;
        private final Events events;
        private final Clock clock;

        @Inject
        public Handler(Accounts accounts, Ids ids, Events events, Clock clock) {
            this.accounts = accounts;
            this.ids = ids;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public UserId handle(CreateAdministrator command, Caller caller) {
            var id = new UserId(ids.next());
            var registered = Account.register(
                    id,
                    command.newcomer,
                    Optional.of(command.password),
                    Way.PASSWORD,
                    Origin.UNKNOWN,
                    clock.instant());
            var promoted = registered.after().changeRole(Role.ADMIN, Acting.administrator(caller)).orElseThrow();
            // Whoever runs this place knows whose address it is.
            accounts.save(new Versioned<>(promoted.after().verified(), 0));
            events.publish(registered.event());
            events.publish(promoted.event());
            return id;
        }
    }
}
