package dev.galley.persistence.identity;

import dev.galley.domain.identity.Accounts;
import dev.galley.domain.identity.AccountsContract;

import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiAccountsTest implements AccountsContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final Accounts accounts = new JdbiAccounts(postgres.sql());

    @Override
    public Accounts accounts() {
        return accounts;
    }
}
