package dev.galley.persistence.identity;

import dev.galley.domain.identity.IdentitySamples;
import dev.galley.domain.identity.Sessions;
import dev.galley.domain.identity.SessionsContract;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiSessionsTest implements SessionsContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final Sessions sessions = new JdbiSessions(postgres.sql());

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Override
    public UserId somebody() {
        var id = IdentitySamples.id();
        var account = IdentitySamples.account(id + "@example.org");
        new JdbiAccounts(postgres.sql()).save(new Versioned<>(account, 0));
        return account.id();
    }
}
