package dev.galley.persistence.appliance;

import dev.galley.domain.appliance.Appliances;
import dev.galley.domain.appliance.AppliancesContract;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiAppliancesTest implements AppliancesContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    @Override
    public Appliances appliances() {
        return new JdbiAppliances(postgres.sql());
    }
}
