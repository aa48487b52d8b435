package dev.galley.persistence.identity;

import dev.galley.domain.identity.IdentitySamples;
import dev.galley.domain.identity.PasswordResets;
import dev.galley.domain.identity.PasswordResetsContract;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiPasswordResetsTest implements PasswordResetsContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final PasswordResets resets = new JdbiPasswordResets(postgres.sql());

    @Override
    public PasswordResets resets() {
        return resets;
    }

    @Override
    public UserId somebody() {
        var id = IdentitySamples.id();
        var account = IdentitySamples.account(id + "@example.org");
        new JdbiAccounts(postgres.sql()).save(new Versioned<>(account, 0));
        return account.id();
    }
}
