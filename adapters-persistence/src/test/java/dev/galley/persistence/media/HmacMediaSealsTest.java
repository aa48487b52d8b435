package dev.galley.persistence.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.media.MediaSeals;
import dev.galley.domain.media.MediaSealsContract;
import dev.galley.persistence.sql.PostgresExtension;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HmacMediaSealsTest implements MediaSealsContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    @Override
    public MediaSeals seals() {
        return new HmacMediaSeals(postgres.sql(), new SecureRandom());
    }

    @Test
    void all_nodes_sign_alike() {
        assertThat(seals().isSigned("text", seals().sign("text"))).isTrue();
    }
}
