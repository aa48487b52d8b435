package dev.galley.persistence.firmware;

import dev.galley.domain.firmware.Releases;
import dev.galley.domain.firmware.ReleasesContract;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiReleasesTest implements ReleasesContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    @Override
    public Releases releases() {
        return new JdbiReleases(postgres.sql());
    }
}
