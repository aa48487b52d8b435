package dev.galley.persistence.appliance.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.appliance.telemetry.Retention;
import dev.galley.domain.appliance.telemetry.Sample;
import dev.galley.domain.appliance.telemetry.TelemetryMessage;
import dev.galley.domain.appliance.telemetry.Verdict;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.TestClock;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RotateTelemetryTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final TestClock clock = new TestClock();
    private final JdbiSamples samples = new JdbiSamples(postgres.sql(), clock);
    private final RotateTelemetry rotation = new RotateTelemetry(postgres.sql(), clock, Retention.USUAL);
    private final ApplianceId oven = new ApplianceId(UUID.randomUUID());
    private long seq;

    private void itIs(Instant time) {
        clock.advance(Duration.between(clock.instant(), time));
    }

    private Verdict measured(Instant at) {
        return measured(seq++, at);
    }

    private Verdict measured(long number, Instant at) {
        return postgres.sql().write(() -> samples.keep(List.of(new TelemetryMessage(
                oven, "b", number, List.of(new Sample(0, at, false, "weight", 1, "g"))))).getFirst());
    }

    /** Rows by the partition in which they are. */
    private static Map<String, Long> where(String table) {
        var found = new TreeMap<String, Long>();
        postgres.sql().handle()
                .createQuery("SELECT tableoid::regclass::text AS name, count(*) AS rows FROM %s GROUP BY 1"
                        .formatted(table))
                .map((row, _) -> found.put(row.getString("name"), row.getLong("rows")))
                .list();
        return found;
    }

    @Test
    void days_are_made_ahead_and_dropped_when_their_time_is_over() {
        var start = Instant.parse("2027-02-27T23:50:00Z");
        itIs(start);
        measured(start);
        measured(start.minus(Duration.ofDays(3)));
        assertThat(where("telemetry_sample")).containsExactlyEntriesOf(Map.of("telemetry_sample_other", 2L));
        rotation.run(start);
        assertThat(where("telemetry_sample")).containsExactlyEntriesOf(new TreeMap<>(
                Map.of("telemetry_sample_20270227", 1L, "telemetry_sample_other", 1L)));
        measured(start.plus(Duration.ofDays(3)));
        rotation.run(start);
        assertThat(where("telemetry_sample")).containsEntry("telemetry_sample_20270302", 1L);
        assertThat(where("telemetry_minute")).containsKeys("telemetry_minute_20270201", "telemetry_minute_20270301");
        assertThat(where("telemetry_hour")).containsOnlyKeys("telemetry_hour_20270101");

        itIs(start.plus(Duration.ofDays(30)));
        rotation.run(start);
        assertThat(where("telemetry_sample")).containsOnlyKeys("telemetry_sample_20270227",
                "telemetry_sample_20270302");
        itIs(start.plus(Duration.ofDays(30)).plusSeconds(601));
        rotation.run(start);
        assertThat(where("telemetry_sample")).containsOnlyKeys("telemetry_sample_20270302");
        assertThat(where("telemetry_minute").values().stream().mapToLong(rows -> rows).sum()).isEqualTo(3);

        itIs(start.plus(Duration.ofDays(366 + 33)));
        rotation.run(start);
        assertThat(where("telemetry_sample")).isEmpty();
        assertThat(where("telemetry_minute")).isEmpty();
        assertThat(where("telemetry_hour").values().stream().mapToLong(rows -> rows).sum()).isEqualTo(3);
        itIs(start.plus(Duration.ofDays(6 * 366)));
        rotation.run(start);
        assertThat(where("telemetry_hour")).isEmpty();
        assertThat(where("telemetry_day").values().stream().mapToLong(rows -> rows).sum()).isEqualTo(3);
    }

    @Test
    void what_comes_long_afterwards_is_kept_and_waits_for_nobody() {
        itIs(Instant.parse("2030-06-01T10:00:00Z"));
        rotation.run(clock.instant());
        assertThat(measured(Instant.parse("2020-01-01T00:00:00Z"))).isEqualTo(Verdict.KEPT);
        assertThat(where("telemetry_sample")).containsKey("telemetry_sample_other");
        rotation.run(clock.instant());
        assertThat(where("telemetry_sample")).doesNotContainKey("telemetry_sample_other");
        assertThat(measured(0, Instant.parse("2020-01-01T00:00:00Z"))).isEqualTo(Verdict.REPEATED);
    }
}
