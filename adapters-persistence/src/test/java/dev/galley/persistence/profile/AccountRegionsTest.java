package dev.galley.persistence.profile;

import static dev.galley.domain.profile.ProfileSamples.ANNA;
import static dev.galley.domain.profile.ProfileSamples.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Transactional;
import dev.galley.application.identity.ChangeAccount;
import dev.galley.application.identity.GetAccount;
import dev.galley.domain.identity.Account;
import dev.galley.domain.identity.Account.Newcomer;
import dev.galley.domain.identity.EmailAddress;
import dev.galley.domain.identity.IdentityEvent.Origin;
import dev.galley.domain.identity.IdentityEvent.Way;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.profile.Regions;
import dev.galley.domain.profile.RegionsContract;
import dev.galley.persistence.identity.JdbiAccounts;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountRegionsTest implements RegionsContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final Instant NOW = Instant.parse("2026-11-20T10:30:00Z");

    private final JdbiAccounts accounts = new JdbiAccounts(postgres.sql());
    private final Bus bus = new Bus(
            Map.of(
                    GetAccount.class, () -> new GetAccount.Handler(accounts),
                    ChangeAccount.class, () -> new ChangeAccount.Handler(accounts, _ -> {})),
            List.of(new Transactional(postgres.sql())));

    @Override
    public Regions regions() {
        return new AccountRegions(() -> bus);
    }

    @BeforeEach
    void register() {
        postgres.jdbi().useHandle(handle -> handle.execute("DELETE FROM account"));
        register(ANNA, "anna@example.org");
        register(BEN, "ben@example.org");
    }

    private void register(UserId user, String email) {
        var newcomer = new Newcomer(new EmailAddress(email), "Someone", ZoneId.of("UTC"), Language.EN);
        var account = Account.register(user, newcomer, Optional.empty(), Way.GOOGLE, Origin.UNKNOWN, NOW).after();
        postgres.sql().write(() -> {
            accounts.save(new Versioned<>(account, 0));
            return account;
        });
    }

    @Test
    void a_change_is_undone_with_the_transaction_around_it() {
        class Undone extends RuntimeException {}
        var undone = catchThrowableOfType(Undone.class, () -> postgres.sql().write(() -> {
            regions().change(ANNA, Optional.of(Language.JA), Optional.empty());
            throw new Undone();
        }));
        assertThat(undone).isNotNull();
        assertThat(regions().of(ANNA).locale()).isEqualTo(Language.EN);
    }

    @Test
    void nobody_lives_nowhere() {
        var refused = catchThrowableOfType(Refused.class, () -> regions().of(new UserId(new UUID(7, 7))));
        assertThat(refused.refusal().name()).isEqualTo("USER_NOT_FOUND");
    }
}
