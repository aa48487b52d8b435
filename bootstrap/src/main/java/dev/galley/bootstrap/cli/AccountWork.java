package dev.galley.bootstrap.cli;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.identity.ChangeRole;
import dev.galley.application.identity.CreateAdministrator;
import dev.galley.application.identity.FindUsers;
import dev.galley.application.identity.GetAccount;
import dev.galley.application.identity.PasswordCheck;
import dev.galley.application.identity.ViewUser;
import dev.galley.domain.identity.Account.Newcomer;
import dev.galley.domain.identity.AccountStatus;
import dev.galley.domain.identity.EmailAddress;
import dev.galley.domain.identity.Password;
import dev.galley.domain.identity.Role;
import dev.galley.domain.kernel.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What commands do to accounts. */
final class AccountWork {
    private static final Caller CALLER = new Caller.Job("command line");

    private AccountWork() {}

    static GetAccount.View changeRole(Workplace work, String email, Role role) {
        var bus = work.get(Bus.class);
        var user = bus.send(new ViewUser(new ViewUser.Who.ByEmail(new EmailAddress(email))), CALLER);
        return bus.send(new ChangeRole(user.account().id(), role), CALLER);
    }

    /** Whether anybody can look after this place. */
    static boolean isAnybodyAdministrator(Workplace work) {
        var active = new FindUsers.Filter(
                Optional.empty(),
                Optional.of(Role.ADMIN),
                Optional.empty(),
                Optional.of(AccountStatus.ACTIVE),
                Optional.empty(),
                Optional.empty());
        var found = work.get(Bus.class)
                .send(
                        new FindUsers(
                                active,
                                List.of(new FindUsers.Key(FindUsers.Field.CREATED_AT, false)),
                                Place.first(),
                                new PageSize(1)),
                        CALLER);
        return !found.items().isEmpty();
    }

    static void create(Workplace work, String email, String name, String password) {
        var address = new EmailAddress(email);
        var hash = work.get(PasswordCheck.class)
                .hash(Password.chosen(password, "password"), "password", Optional.of(address));
        var newcomer = new Newcomer(address, name, ZoneId.of("UTC"), Language.EN);
        work.get(Bus.class).send(new CreateAdministrator(newcomer, hash), CALLER);
    }
}
