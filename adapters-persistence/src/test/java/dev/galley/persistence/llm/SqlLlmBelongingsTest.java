package dev.galley.persistence.llm;

import static dev.galley.persistence.llm.Bookings.ADA;
import static dev.galley.persistence.llm.Bookings.FIRST;
import static dev.galley.persistence.llm.Bookings.FLASH;
import static dev.galley.persistence.llm.Bookings.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.KeptReplies.Asked;
import dev.galley.domain.llm.KeptReplies.Kept;
import dev.galley.domain.llm.KeptReplies.Standing;
import dev.galley.domain.llm.Quota;
import dev.galley.persistence.sql.PackedParcel;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlLlmBelongingsTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private static final AtomicLong RANDOM = new AtomicLong();

    private final JdbiKeptReplies kept = new JdbiKeptReplies(
            postgres.sql(), new Ids(() -> FIRST, () -> RANDOM.addAndGet(16)), Optional.of(() -> FIRST));
    private final SqlLlmBelongings belongings = new SqlLlmBelongings(postgres.sql());

    private void use(UserId person, String said) {
        new JdbiConsents(postgres.sql()).say(person, "gemini", false, FIRST);
        new JdbiQuotas(postgres.sql()).take(person, new Quota("photos", 10, Duration.ofHours(24)), said, FIRST);
        var asked = new Asked("key " + said, "context " + said, Optional.of(7L), Optional.of(person));
        var standing = kept.look(asked, false, Duration.ofMinutes(1));
        assertThat(standing).isInstanceOf(Standing.Yours.class);
        kept.keep(asked, ((Standing.Yours) standing).claim(), new Kept("{\"dish\": \"" + said + "\"}", FLASH),
                Duration.ofDays(7));
    }

    private static int holding(String table, UserId person) {
        return postgres.sql().handle()
                .createQuery("SELECT count(*) FROM " + table + " t WHERE to_jsonb(t)::text LIKE :person")
                .bind("person", "%" + person.value() + "%")
                .mapTo(Integer.class)
                .one();
    }

    private static long tokens() {
        return postgres.sql().handle().createQuery("SELECT sum(input_tokens + output_tokens) FROM llm_call")
                .mapTo(Long.class).one();
    }

    @Test
    void everything_is_packed_and_nothing_is_left_but_sums_of_nobody() {
        new Bookings(new JdbiLedger(postgres.sql())).all();
        use(ADA, "soup");
        use(GRACE, "pie");
        var parcel = new PackedParcel();
        belongings.pack(ADA, parcel);
        assertThat(parcel.list("calls")).hasSize(3).allSatisfy(call -> assertThat(call).contains("meal/dish.v1"));
        assertThat(parcel.list("calls").getFirst()).contains("vision", "gemini:flash", "answered", "800", "1000");
        assertThat(parcel.list("consents")).singleElement().asString().contains("gemini", "false");
        assertThat(parcel.list("quota-uses")).singleElement().asString().contains("photos");
        assertThat(parcel.list("replies")).singleElement().asString().contains("soup", "gemini:flash");
        assertThat(parcel.lists().toString()).doesNotContain("pie").doesNotContain(GRACE.value().toString());

        long before = tokens();
        belongings.erase(ADA);
        belongings.erase(ADA);
        for (var table : belongings.tables()) {
            assertThat(holding(table, ADA)).as(table).isZero();
            assertThat(holding(table, GRACE)).as(table).isPositive();
        }
        assertThat(tokens()).isEqualTo(before); // what providers count stays, and is nobody's
        var empty = new PackedParcel();
        belongings.pack(ADA, empty);
        assertThat(empty.lists().values()).allSatisfy(list -> assertThat(list).isEmpty());
    }
}
