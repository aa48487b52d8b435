package dev.galley.persistence.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.PackedParcel;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlNotificationBelongingsTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final SqlNotificationBelongings belongings = new SqlNotificationBelongings(postgres.sql());

    private PackedParcel packed(UserId owner) {
        var parcel = new PackedParcel();
        belongings.pack(owner, parcel);
        return parcel;
    }

    @Test
    void what_was_posted_to_a_person_is_packed_and_erased() {
        var letters = new JdbiPostedLetters(postgres.sql());
        var ada = new UserId(new UUID(0, 1));
        var grace = new UserId(new UUID(0, 2));
        letters.claim("welcome/1", ada, Instant.parse("2026-11-21T10:00:00Z"));
        letters.claim("welcome/2", grace, Instant.parse("2026-11-21T10:00:00Z"));
        assertThat(packed(ada).list("letters")).singleElement().asString().contains("\"welcome\"", "2026-11-21");
        belongings.erase(ada);
        belongings.erase(ada);
        assertThat(packed(ada).list("letters")).isEmpty();
        assertThat(packed(grace).list("letters")).hasSize(1);
    }
}
