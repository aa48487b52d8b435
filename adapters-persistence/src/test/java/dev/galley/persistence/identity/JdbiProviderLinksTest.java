package dev.galley.persistence.identity;

import dev.galley.domain.identity.ProviderLinks;
import dev.galley.domain.identity.ProviderLinksContract;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiProviderLinksTest implements ProviderLinksContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private boolean registered;

    @Override
    public ProviderLinks links() {
        if (!registered) {
            RegisteredAccounts.register(postgres.sql(), ADA);
            RegisteredAccounts.register(postgres.sql(), GRACE);
            registered = true;
        }
        return new JdbiProviderLinks(postgres.sql());
    }
}
