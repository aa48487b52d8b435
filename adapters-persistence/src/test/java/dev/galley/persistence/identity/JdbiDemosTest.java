package dev.galley.persistence.identity;

import dev.galley.domain.identity.Demos;
import dev.galley.domain.identity.DemosContract;

import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiDemosTest implements DemosContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final Demos demos = new JdbiDemos(postgres.sql());

    @Override
    public Demos demos() {
        return demos;
    }
}
