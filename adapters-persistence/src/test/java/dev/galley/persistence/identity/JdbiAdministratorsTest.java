package dev.galley.persistence.identity;

import dev.galley.domain.identity.AccountStatus;
import dev.galley.domain.identity.Administrators;
import dev.galley.domain.identity.AdministratorsContract;
import dev.galley.domain.identity.Role;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiAdministratorsTest implements AdministratorsContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    @Override
    public Administrators administrators() {
        return new JdbiAdministrators(postgres.sql());
    }

    @Override
    public void register(UserId user, Role role, AccountStatus status) {
        RegisteredAccounts.register(
                postgres.sql(),
                user,
                "u" + user.value().getLeastSignificantBits(),
                role,
                Tier.FREE,
                status,
                RegisteredAccounts.NOW);
    }
}
