package dev.galley.persistence.identity;

import dev.galley.domain.identity.ApiTokens;
import dev.galley.domain.identity.ApiTokensContract;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiApiTokensTest implements ApiTokensContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private boolean registered;

    @Override
    public ApiTokens tokens() {
        if (!registered) {
            RegisteredAccounts.register(postgres.sql(), ADA);
            RegisteredAccounts.register(postgres.sql(), GRACE);
            registered = true;
        }
        return new JdbiApiTokens(postgres.sql());
    }
}
