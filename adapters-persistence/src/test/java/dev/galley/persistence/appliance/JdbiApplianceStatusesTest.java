package dev.galley.persistence.appliance;

import dev.galley.domain.appliance.ApplianceStatuses;
import dev.galley.domain.appliance.ApplianceStatusesContract;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiApplianceStatusesTest implements ApplianceStatusesContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    @Override
    public ApplianceStatuses statuses() {
        return new JdbiApplianceStatuses(postgres.sql());
    }
}
