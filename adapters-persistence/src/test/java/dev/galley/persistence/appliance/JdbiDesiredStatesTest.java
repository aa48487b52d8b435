package dev.galley.persistence.appliance;

import dev.galley.domain.appliance.DesiredStates;
import dev.galley.domain.appliance.DesiredStatesContract;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiDesiredStatesTest implements DesiredStatesContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    @Override
    public DesiredStates states() {
        return new JdbiDesiredStates(postgres.sql());
    }
}
