package dev.galley.application.identity;

import static dev.galley.domain.kernel.KernelRefusal.USER_NOT_FOUND;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.identity.Accounts;
import dev.galley.domain.identity.EmailAddress;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.util.Optional;

/** One account, for administrators; also one that was deleted and is not erased yet. Refused with {@code USER_NOT_FOUND}. */
public record ViewUser(Who who) implements Query<FindUsers.User> {
    /** Whom an administrator means. */
    public sealed interface Who {
        /** @param id absent for what is no id at all */
        record ById(Optional<UserId> id) implements Who {}

        record ByEmail(EmailAddress email) implements Who {}
    }

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<ViewUser, FindUsers.User> {
        private final Accounts accounts;

        @Inject
        public Handler(Accounts accounts) {
            this.accounts = accounts;
        }

        @Override
        public FindUsers.User handle(ViewUser query, Caller caller) {
            var account = switch (query.who) {
                case Who.ById(var id) -> id.flatMap(accounts::of);
                case Who.ByEmail(var email) -> accounts.of(email);
            };
            return account
                    .map(found -> new FindUsers.User(
                            GetAccount.View.of(found.value()),
                            found.value().password().isPresent(),
                            found.value().deletedAt()))
                    .orElseThrow(() -> USER_NOT_FOUND.because("there is no such user"));
        }
    }
}
