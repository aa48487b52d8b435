package dev.galley.persistence.appliance.command;

import dev.galley.domain.appliance.command.ApplianceCommands;
import dev.galley.domain.appliance.command.ApplianceCommandsContract;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiApplianceCommandsTest implements ApplianceCommandsContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    @Override
    public ApplianceCommands commands() {
        return new JdbiApplianceCommands(postgres.sql());
    }
}
