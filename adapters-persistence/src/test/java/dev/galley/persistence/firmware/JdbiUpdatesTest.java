package dev.galley.persistence.firmware;

import static dev.galley.domain.firmware.FirmwareSamples.release;

import dev.galley.domain.firmware.Updates;
import dev.galley.domain.firmware.UpdatesContract;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiUpdatesTest implements UpdatesContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    @Override
    public Updates updates() {
        var releases = new JdbiReleases(postgres.sql());
        releases.add(release(1, "1.0.0"));
        releases.add(release(2, "2.0.0"));
        return new JdbiUpdates(postgres.sql());
    }
}
