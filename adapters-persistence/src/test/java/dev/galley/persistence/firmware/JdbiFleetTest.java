package dev.galley.persistence.firmware;

import dev.galley.domain.firmware.Fleet;
import dev.galley.domain.firmware.FleetContract;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiFleetTest implements FleetContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    @Override
    public Fleet fleet() {
        return new JdbiFleet(postgres.sql());
    }
}
