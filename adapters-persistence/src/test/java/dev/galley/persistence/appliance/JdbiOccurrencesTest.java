package dev.galley.persistence.appliance;

import dev.galley.domain.appliance.Occurrences;
import dev.galley.domain.appliance.OccurrencesContract;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiOccurrencesTest implements OccurrencesContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    @Override
    public Occurrences occurrences() {
        return new JdbiOccurrences(postgres.sql());
    }
}
