package dev.galley.persistence.firmware;

import static dev.galley.domain.firmware.FirmwareSamples.release;

import dev.galley.domain.firmware.Artifacts;
import dev.galley.domain.firmware.ArtifactsContract;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiArtifactsTest implements ArtifactsContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    @Override
    public Artifacts artifacts() {
        var releases = new JdbiReleases(postgres.sql());
        releases.add(release(1, "1.0.0"));
        releases.add(release(2, "2.0.0"));
        return new JdbiArtifacts(postgres.sql());
    }
}
