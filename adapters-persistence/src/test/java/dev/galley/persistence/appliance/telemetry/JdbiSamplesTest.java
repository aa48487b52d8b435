package dev.galley.persistence.appliance.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.appliance.telemetry.InMemorySamples.Bucket;
import dev.galley.domain.appliance.telemetry.InMemorySamples.Series;
import dev.galley.domain.appliance.telemetry.InMemorySamples.Stored;
import dev.galley.domain.appliance.telemetry.Resolution;
import dev.galley.domain.appliance.telemetry.Rollup;
import dev.galley.domain.appliance.telemetry.Rollup.Last;
import dev.galley.domain.appliance.telemetry.Sample;
import dev.galley.domain.appliance.telemetry.SamplesContract;
import dev.galley.domain.appliance.telemetry.TelemetryMessage;
import dev.galley.domain.appliance.telemetry.Verdict;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.persistence.sql.PostgresExtension;
import dev.galley.persistence.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiSamplesTest implements SamplesContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private final Sql sql = postgres.sql();
    private final JdbiSamples samples = new JdbiSamples(sql, Clock.systemUTC());

    @Override
    public List<Verdict> keep(List<TelemetryMessage> messages) {
        return sql.write(() -> samples.keep(messages));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    public List<Stored> stored(ApplianceId appliance) {
        return postgres.jdbi().withHandle(handle -> handle
                .createQuery("""
                        SELECT * FROM telemetry_sample s
                            JOIN telemetry_series t ON t.id = s.series_id
                            JOIN telemetry_boot b ON b.id = s.boot AND b.appliance_id = t.appliance_id
                        WHERE t.appliance_id = :appliance
                        """)
                .bind("appliance", appliance.value())
                .map((row, _) -> new Stored(
                        appliance,
                        row.getString("boot_id"),
                        row.getLong("seq"),
                        new Sample(
                                row.getInt("index"),
                                instant(row, "at"),
                                row.getBoolean("is_clock_corrected"),
                                row.getString("metric"),
                                row.getDouble("value"),
                                row.getString("unit"))))
                .list());
    }

    @Override
    public Map<Bucket, Rollup> rollups(ApplianceId appliance) {
        var rollups = new HashMap<Bucket, Rollup>();
        List.of(Resolution.MINUTE, Resolution.HOUR, Resolution.DAY).forEach(resolution -> postgres.jdbi().useHandle(
                handle -> handle
                        .createQuery("""
                        SELECT * FROM %s r JOIN telemetry_series t ON t.id = r.series_id WHERE appliance_id = :appliance
                        """.formatted(JdbiSamples.table(resolution)))
                        .bind("appliance", appliance.value())
                        .map((row, _) -> rollups.put(
                                new Bucket(series(appliance, row), resolution, instant(row, "at")),
                                new Rollup(
                                        row.getLong("count"),
                                        row.getDouble("total"),
                                        row.getDouble("least"),
                                        row.getDouble("most"),
                                        last(row, "last_"))))
                        .list()));
        return rollups;
    }

    @Override
    public Map<Series, Last> latest(ApplianceId appliance) {
        var latest = new HashMap<Series, Last>();
        postgres.jdbi().useHandle(handle -> handle
                .createQuery("SELECT * FROM telemetry_series WHERE appliance_id = :appliance")
                .bind("appliance", appliance.value())
                .map((row, _) -> latest.put(series(appliance, row), last(row, "latest_")))
                .list());
        return latest;
    }

    private static Series series(ApplianceId appliance, ResultSet row) throws SQLException {
        return new Series(appliance, row.getString("metric"), row.getString("unit"));
    }

    private static Last last(ResultSet row, String prefix) throws SQLException {
        return new Last(
                instant(row, prefix + "at"),
                row.getLong(prefix + "seq"),
                row.getInt(prefix + "index"),
                row.getDouble(prefix + "value"));
    }

    /** As two nodes do to which a broker has given the same messages, in other orders. */
    @Test
    void several_at_once_keep_each_message_once() throws Exception {
        var ovens = List.of(new ApplianceId(UUID.randomUUID()), new ApplianceId(UUID.randomUUID()));
        var kept = new ArrayList<Future<Long>>();
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (int node = 0; node < 4; node++) {
                int turn = node;
                kept.add(nodes.submit(() -> {
                    long here = 0;
                    for (int i = 0; i < 25; i++) {
                        var batch = new ArrayList<TelemetryMessage>();
                        for (int k = 0; k < 4; k++) {
                            int seq = 4 * i + (k + turn) % 4;
                            var oven = ovens.get((seq + turn) % 2);
                            batch.add(new TelemetryMessage(oven, "b", seq, List.of(
                                    new Sample(0, NOON.plusSeconds(seq), false, "m", seq, "1"))));
                        }
                        here += keep(batch).stream().filter(Verdict.KEPT::equals).count();
                    }
                    return here;
                }));
            }
        }
        long total = 0;
        for (var node : kept) {
            total += node.get();
        }
        assertThat(total).isEqualTo(200);
        for (var oven : ovens) {
            assertThat(stored(oven)).hasSize(100);
            var day = rollups(oven).entrySet().stream()
                    .filter(rollup -> rollup.getKey().resolution() == Resolution.DAY)
                    .toList();
            assertThat(day).hasSize(1);
            assertThat(day.getFirst().getValue().count()).isEqualTo(100);
        }
    }

    @Test
    void what_a_rollback_takes_away_is_new_the_next_time() {
        var oven = new ApplianceId(UUID.randomUUID());
        var message = new TelemetryMessage(oven, "b", 0, List.of(new Sample(0, NOON, false, "m", 1, "1")));
        try {
            sql.write(() -> {
                samples.keep(List.of(message));
                throw new IllegalStateException("the node dies before the commit");
            });
        } catch (IllegalStateException _) {
            // as it was to be
        }
        assertThat(stored(oven)).isEmpty();
        assertThat(keep(List.of(message))).containsExactly(Verdict.KEPT);
    }
}
