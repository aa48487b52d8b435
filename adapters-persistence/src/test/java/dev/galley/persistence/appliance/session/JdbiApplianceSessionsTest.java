package dev.galley.persistence.appliance.session;

import dev.galley.domain.appliance.session.ApplianceSessions;
import dev.galley.domain.appliance.session.ApplianceSessionsContract;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiApplianceSessionsTest implements ApplianceSessionsContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final ApplianceSessions sessions = new JdbiApplianceSessions(postgres.sql());

    @Override
    public ApplianceSessions sessions() {
        return sessions;
    }
}
