package dev.galley.persistence.profile;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.identity.ChangeAccount;
import dev.galley.application.identity.GetAccount;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.profile.Region;
import dev.galley.domain.profile.Regions;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.ZoneId;
import java.util.Optional;

/** Asks the accounts, whose messages join the transaction that this is called in. */
public final class AccountRegions implements Regions {
    private static final Caller SELF = new Caller.Job("profile");

    private final Provider<Bus> bus;

    /** @param bus fetched late: it needs the handlers that need this */
    @Inject
    public AccountRegions(Provider<Bus> bus) {
        this.bus = bus;
    }

    @Override
    public Region of(UserId owner) {
        var account = bus.get().send(new GetAccount(owner), SELF);
        return new Region(account.locale(), account.timezone());
    }

    @Override
    public void change(UserId owner, Optional<Language> locale, Optional<ZoneId> timezone) {
        bus.get().send(new ChangeAccount(owner, Optional.empty(), timezone, locale), SELF);
    }
}
