package dev.galley.persistence.appliance.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.appliance.telemetry.Sample;
import dev.galley.domain.appliance.telemetry.TelemetryMessage;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.PackedParcel;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlTelemetryBelongingsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final UserId ADA = new UserId(UUID.randomUUID());
    private static final UserId BEN = new UserId(UUID.randomUUID());

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final JdbiSamples samples = new JdbiSamples(postgres.sql(), Clock.systemUTC());
    private final SqlTelemetryBelongings belongings = new SqlTelemetryBelongings(postgres.sql());
    private final JdbiSpells spells = new JdbiSpells(postgres.sql());
    private final ApplianceId oven = new ApplianceId(UUID.randomUUID());
    private long seq;

    private void note(UserId owner, Instant at, boolean isTheirs) {
        assertThat(isTheirs ? spells.begin(oven, owner, at) : spells.end(oven, owner, at)).isTrue();
    }

    /** Whoever comes after somebody else begins with the pairing, and the first owner with the first word. */
    private void wasSomebodysBefore() {
        var eve = new UserId(UUID.randomUUID());
        note(eve, NOON.minusSeconds(200_000), true);
        note(eve, NOON.minusSeconds(100_000), false);
    }

    private void measured(Instant at, double value) {
        samples.keep(List.of(new TelemetryMessage(
                oven, "b", seq++, List.of(new Sample(0, at, false, "weight", value, "g")))));
    }

    private List<String> rows(String select) {
        return postgres.sql().handle().createQuery(select).mapTo(String.class).list();
    }

    private List<String> packed(UserId owner) {
        var parcel = new PackedParcel();
        belongings.pack(owner, parcel);
        return parcel.list("hours");
    }

    @Test
    void whole_hours_of_what_was_theirs_are_handed_over() {
        wasSomebodysBefore();
        note(ADA, NOON, true);
        note(ADA, NOON.plusSeconds(7_200), false);
        note(BEN, NOON.plusSeconds(9_000), true);
        for (int i = -1; i < 4; i++) {
            measured(NOON.plusSeconds(3_600L * i + 1_800), i);
        }
        assertThat(packed(ADA)).hasSize(2).allSatisfy(hour -> assertThat(hour)
                .contains("\"unit\": \"g\"", "\"count\": 1", oven.value().toString()));
        assertThat(packed(BEN)).hasSize(1).first().asString().contains("\"min\": 3");
        assertThat(packed(new UserId(UUID.randomUUID()))).isEmpty();
    }

    /** Ada's ends and Ben's begins within the same minute. */
    @Test
    void what_was_theirs_is_erased_and_the_next_ones_is_left() {
        var handedOver = NOON.plusSeconds(3_630);
        wasSomebodysBefore();
        note(ADA, NOON, true);
        note(ADA, handedOver, false);
        note(BEN, handedOver, true);
        measured(NOON.minusSeconds(1), 100);
        measured(NOON, 1);
        measured(handedOver.minusSeconds(1), 2);
        measured(handedOver, 50);
        measured(handedOver.plusSeconds(60), 60);
        belongings.erase(ADA);
        belongings.erase(ADA);
        assertThat(rows("SELECT value::text FROM telemetry_sample ORDER BY at")).containsExactly("100", "50", "60");
        assertThat(rows("SELECT total::text FROM telemetry_minute ORDER BY at")).containsExactly("100", "50", "60");
        assertThat(rows("SELECT total::text FROM telemetry_hour ORDER BY at")).containsExactly("100", "110");
        assertThat(rows("SELECT total::text || ' ' || count FROM telemetry_day")).containsExactly("210 3");
        assertThat(rows("SELECT latest_value::text FROM telemetry_series")).containsExactly("60");
        assertThat(packed(ADA)).isEmpty();
        belongings.erase(BEN);
        assertThat(rows("SELECT value::text FROM telemetry_sample")).containsExactly("100");
        assertThat(rows("SELECT latest_value::text FROM telemetry_series")).containsExactly("100");
    }

    @Test
    void what_was_said_before_the_first_owner_came_is_theirs() {
        note(ADA, NOON, true);
        measured(NOON.minusSeconds(7_000), 7);
        assertThat(packed(ADA)).hasSize(1);
        belongings.erase(ADA);
        assertThat(rows("SELECT value::text FROM telemetry_sample")).isEmpty();
    }

    @Test
    void nothing_is_left_of_who_was_the_only_one() {
        note(ADA, NOON, true);
        measured(NOON.plusSeconds(1), 1);
        measured(NOON.plusSeconds(90_000), 1);
        belongings.erase(ADA);
        for (var table : List.of("sample", "minute", "hour", "day", "series", "owner")) {
            assertThat(rows("SELECT 1 FROM telemetry_" + table)).as(table).isEmpty();
        }
    }

    @Test
    void what_was_two_peoples_at_a_time_stays_the_others() {
        note(ADA, NOON, true);
        note(BEN, NOON.plusSeconds(10), true);
        measured(NOON.plusSeconds(20), 1);
        belongings.erase(ADA);
        assertThat(rows("SELECT 1 FROM telemetry_sample")).hasSize(1);
        belongings.erase(BEN);
        assertThat(rows("SELECT 1 FROM telemetry_sample")).isEmpty();
    }
}
