package dev.galley.persistence.appliance;

import dev.galley.domain.appliance.SetAsideMessages;
import dev.galley.domain.appliance.SetAsideMessagesContract;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiSetAsideMessagesTest implements SetAsideMessagesContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    @Override
    public SetAsideMessages messages() {
        return new JdbiSetAsideMessages(postgres.sql());
    }
}
