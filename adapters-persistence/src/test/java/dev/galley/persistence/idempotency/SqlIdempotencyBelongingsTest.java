package dev.galley.persistence.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.belongings.Parcel;
import dev.galley.application.idempotency.FirstAnswers.First;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.PostgresExtension;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlIdempotencyBelongingsTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private static final UserId ANN = new UserId(new UUID(7, 1));
    private static final UserId BEN = new UserId(new UUID(7, 2));
    private static final Instant NOW = Instant.parse("2026-11-20T10:30:00Z");

    private final SqlIdempotencyBelongings belongings = new SqlIdempotencyBelongings(postgres.sql());

    private void keep(int name, Optional<UserId> owner) {
        var first = new First(new byte[]{1}, "secret".getBytes(UTF_8));
        new SqlFirstAnswers(postgres.sql()).keep(new byte[]{(byte) name}, owner.map(UserId::value), first, NOW, NOW);
    }

    private List<String> packed(UserId owner) {
        var documents = new ArrayList<String>();
        belongings.pack(owner, new Parcel() {
            @Override
            public void list(String name, Stream<String> all) {
                all.map(document -> name + " " + document).forEach(documents::add);
            }

            @Override
            public void file(String name, InputStream content) {
                throw new AssertionError(name);
            }
        });
        return documents;
    }

    private void two_people_and_a_stranger() {
        keep(1, Optional.of(ANN));
        keep(2, Optional.of(BEN));
        keep(3, Optional.empty());
    }

    @Test
    void the_times_are_packed_and_the_unreadable_answers_are_not() {
        two_people_and_a_stranger();
        assertThat(packed(ANN)).containsExactly("requests {\"createdAt\":\"2026-11-20T10:30:00Z\"}");
    }

    @Test
    void erasing_leaves_what_is_not_theirs() {
        two_people_and_a_stranger();
        belongings.erase(ANN);
        belongings.erase(ANN);
        assertThat(packed(ANN)).isEmpty();
        assertThat(packed(BEN)).hasSize(1);
    }
}
