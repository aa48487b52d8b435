package dev.galley.application.identity;

import static dev.galley.domain.identity.IdentityRefusal.USER_NOT_FOUND;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.identity.Accounts;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;

/** Someone reads another language, or lives elsewhere; what is absent stays. Refused with {@code USER_NOT_FOUND}. */
public record ChangeRegion(UserId user, Optional<Language> locale, Optional<ZoneId> timezone)
        implements
            Command<GetRegion.View> {
    @Override
    public Access access() {
        return new Access.Only(user);
    }

    public static final class Handler implements Handles<ChangeRegion, GetRegion.View> {
        private final Accounts accounts;
        private final Events events;

        @Inject
        public Handler(Accounts accounts, Events events) {
            this.accounts = accounts;
            this.events = events;
        }

        @Override
        public GetRegion.View handle(ChangeRegion command, Caller caller) {
            var account = accounts.of(command.user).orElseThrow(() -> USER_NOT_FOUND.because("there is no such user"));
            var change = account.value().describe(Optional.empty(), command.timezone, command.locale);
            if (!change.after().equals(account.value())) {
                accounts.save(account.with(change.after()));
                events.publish(change.event());
            }
            return new GetRegion.View(change.after().locale(), change.after().timezone());
        }
    }
}
