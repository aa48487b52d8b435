package dev.galley.persistence.media;

import dev.galley.domain.media.Uploads;
import dev.galley.domain.media.UploadsContract;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiUploadsTest implements UploadsContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    @Override
    public Uploads uploads() {
        return new JdbiUploads(postgres.sql());
    }
}
