package dev.galley.persistence.appliance;

import dev.galley.domain.appliance.WrongClaims;
import dev.galley.domain.appliance.WrongClaimsContract;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiWrongClaimsTest implements WrongClaimsContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    @Override
    public WrongClaims wrongClaims() {
        return new JdbiWrongClaims(postgres.sql());
    }
}
