package dev.galley.persistence.appliance.telemetry;

import static java.util.stream.Collectors.joining;

import dev.galley.domain.appliance.telemetry.ReceivedSeqs;
import dev.galley.domain.appliance.telemetry.Resolution;
import dev.galley.domain.appliance.telemetry.Rollup;
import dev.galley.domain.appliance.telemetry.Rollup.Last;
import dev.galley.domain.appliance.telemetry.Sample;
import dev.galley.domain.appliance.telemetry.Samples;
import dev.galley.domain.appliance.telemetry.TelemetryMessage;
import dev.galley.domain.appliance.telemetry.Verdict;
import dev.galley.domain.kernel.StaleWrite;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.PGConnection;

/**
 * All of a batch in a few statements: the boots say which messages are new, the series take the latest values, the raw
 * samples go in by COPY, and what they come to is added to the minutes, hours and days.
 *
 * <p>Rows that several nodes change are locked in the order of their keys, table by table in the order in which they are
 * changed here, so that nodes wait for each other and never in a circle.
 */
public final class JdbiSamples implements Samples {
    private static final String CHECK_VIOLATION = "23514";
    private static final List<String> ORDER = List.of("at", "seq", "index", "value");
    private static final String LAST = later("r", "last_", ORDER);
    private static final String LATEST = later(
            "s", "latest_", List.of("at", "seq", "index", "value", "is_clock_corrected"));

    /** Assignments that leave the later of the row that is there and of the one that comes, as {@link Last} has it. */
    private static String later(String table, String prefix, List<String> columns) {
        var isLater = "(%s) > (%s)".formatted(
                ORDER.stream().map(column -> "excluded." + prefix + column).collect(joining(", ")),
                ORDER.stream().map(column -> table + "." + prefix + column).collect(joining(", ")));
        return columns.stream()
                .map(column -> prefix + column)
                .map(column -> "%1$s = CASE WHEN %2$s THEN excluded.%1$s ELSE %3$s.%1$s END"
                        .formatted(column, isLater, table))
                .collect(joining(",\n"));
    }

    static String table(Resolution resolution) {
        return switch (resolution) {
            case RAW -> "telemetry_sample";
            case MINUTE -> "telemetry_minute";
            case HOUR -> "telemetry_hour";
            case DAY -> "telemetry_day";
        };
    }

    private record Boot(UUID appliance, String id) {}

    private record Series(UUID appliance, String metric, String unit) {}

    /**
     * @param known what had come of this boot before this batch
     * @param isWhole whether all of this batch is noted with it
     */
    private record KnownBoot(long id, ReceivedSeqs known, boolean isWhole) {}

    /** A message that was not there before. */
    private record Fresh(TelemetryMessage message, long boot) {}

    /** @param last what it measured last in this batch */
    private record Latest(Last last, boolean isClockCorrected) {}

    private record Bucket(long series, Instant at) implements Comparable<Bucket> {
        @Override
        public int compareTo(Bucket other) {
            int bySeries = Long.compare(series, other.series);
            return bySeries != 0 ? bySeries : at.compareTo(other.at);
        }
    }

    private final Sql sql;
    private final InstantSource clock;

    @Inject
    public JdbiSamples(Sql sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<Verdict> keep(List<TelemetryMessage> messages) {
        if (messages.isEmpty()) {
            return List.of();
        }
        try {
            return keepAll(messages);
        } catch (JdbiException failure) {
            throw failure.getCause() instanceof SQLException cause ? told(cause, failure) : failure;
        } catch (SQLException failure) {
            throw told(failure, new IllegalStateException("samples could not be copied", failure));
        }
    }

    /**
     * What a failure means. A data exception (class 22) is some message's own doing. No table here has a constraint that a
     * message could break but the one of its partition, and that is so for the moment in which a partition is made.
     */
    private static RuntimeException told(SQLException cause, RuntimeException failure) {
        var state = String.valueOf(cause.getSQLState());
        if (state.startsWith("22")) {
            return new Unstorable(failure);
        }
        return state.equals(CHECK_VIOLATION) ? new StaleWrite("the partition for these samples") : failure;
    }

    private List<Verdict> keepAll(List<TelemetryMessage> messages) throws SQLException {
        var boots = receive(messages);
        var verdicts = new ArrayList<Verdict>(messages.size());
        var fresh = new ArrayList<Fresh>(messages.size());
        var overfull = new TreeMap<Long, ReceivedSeqs>();
        boots.values().stream().filter(boot -> !boot.isWhole).forEach(boot -> overfull.put(boot.id, boot.known));
        for (var message : messages) {
            var boot = Objects.requireNonNull(boots.get(new Boot(message.from().value(), message.boot())));
            var verdict = boot.known.receive(message.seq());
            verdicts.add(verdict);
            switch (verdict) {
                case KEPT -> fresh.add(new Fresh(message, boot.id));
                case REPEATED -> {
                }
                case TOO_MANY_GAPS -> overfull.put(boot.id, boot.known);
            }
        }
        overfull.forEach(this::correct);
        var series = latest(fresh);
        if (!series.isEmpty()) {
            copy(fresh, series);
            rollUp(fresh, series);
        }
        return verdicts;
    }

    /** Notes all of these messages as received, locks their boots until the end, and answers what was there before. */
    private Map<Boot, KnownBoot> receive(List<TelemetryMessage> messages) {
        var batch = new HashMap<Boot, ReceivedSeqs>();
        var spilt = new HashSet<Boot>();
        for (var message : messages) {
            var boot = new Boot(message.from().value(), message.boot());
            var verdict = batch.computeIfAbsent(boot, _ -> new ReceivedSeqs()).receive(message.seq());
            if (verdict == Verdict.TOO_MANY_GAPS) {
                spilt.add(boot);
            }
        }
        var boots = List.copyOf(batch.entrySet());
        var known = new HashMap<Boot, KnownBoot>();
        sql.handle()
                .createQuery("""
                        INSERT INTO telemetry_boot AS b (appliance_id, boot_id, received, heard_at)
                        SELECT appliance, boot, received::int8multirange, :now
                        FROM unnest(:appliances, :boots, :received) AS heard (appliance, boot, received)
                        ORDER BY appliance, boot
                        ON CONFLICT (appliance_id, boot_id) DO UPDATE
                        SET received = b.received + excluded.received, heard_at = excluded.heard_at
                        RETURNING id, appliance_id, boot_id, coalesce(old.received, '{}')::text AS known
                        """)
                .bind("now", clock.instant())
                .bindArray("appliances", UUID.class, boots.stream().map(boot -> boot.getKey().appliance).toList())
                .bindArray("boots", String.class, boots.stream().map(boot -> boot.getKey().id).toList())
                .bindArray("received", String.class, boots.stream().map(boot -> SeqRanges.write(boot.getValue()))
                        .toList())
                .map((row, _) -> {
                    var boot = new Boot(row.getObject("appliance_id", UUID.class), row.getString("boot_id"));
                    var before = SeqRanges.read(row.getString("known"));
                    return known.put(boot, new KnownBoot(row.getLong("id"), before, !spilt.contains(boot)));
                })
                .list();
        return known;
    }

    /** What was refused is not received after all, and what a batch alone could not hold is. */
    private void correct(long boot, ReceivedSeqs received) {
        sql.handle()
                .createUpdate("UPDATE telemetry_boot SET received = CAST(:received AS int8multirange) WHERE id = :id")
                .bind("id", boot)
                .bind("received", SeqRanges.write(received))
                .execute();
    }

    /** Takes the latest value of each series, and answers the series' ids. */
    private Map<Series, Long> latest(List<Fresh> fresh) {
        var latest = new HashMap<Series, Latest>();
        for (var one : fresh) {
            var message = one.message;
            for (var sample : message.samples()) {
                latest.merge(
                        new Series(message.from().value(), sample.metric(), sample.unit()),
                        new Latest(
                                new Last(sample.at(), message.seq(), sample.index(), sample.value()),
                                sample.isClockCorrected()),
                        (a, b) -> a.last.compareTo(b.last) >= 0 ? a : b);
            }
        }
        var ids = new HashMap<Series, Long>();
        if (latest.isEmpty()) {
            return ids;
        }
        var series = List.copyOf(latest.keySet()); // in the order of the values
        var values = List.copyOf(latest.values());
        sql.handle()
                .createQuery("""
                        INSERT INTO telemetry_series AS s (appliance_id, metric, unit, latest_at, latest_seq,
                            latest_index, latest_value, latest_is_clock_corrected)
                        SELECT * FROM unnest(:appliances, :metrics, :units, :at, :seqs, :indexes, :values, :corrected)
                            AS heard (appliance, metric, unit, at, seq, index, value, corrected)
                        ORDER BY appliance, metric, unit
                        ON CONFLICT (appliance_id, metric, unit) DO UPDATE
                        SET %s
                        RETURNING id, appliance_id, metric, unit
                        """.formatted(LATEST))
                .bindArray("appliances", UUID.class, series.stream().map(Series::appliance).toList())
                .bindArray("metrics", String.class, series.stream().map(Series::metric).toList())
                .bindArray("units", String.class, series.stream().map(Series::unit).toList())
                .bindArray("at", Instant.class, values.stream().map(value -> value.last.at()).toList())
                .bindArray("seqs", Long.class, values.stream().map(value -> value.last.seq()).toList())
                .bindArray("indexes", Integer.class, values.stream().map(value -> value.last.index()).toList())
                .bindArray("values", Double.class, values.stream().map(value -> value.last.value()).toList())
                .bindArray("corrected", Boolean.class, values.stream().map(Latest::isClockCorrected).toList())
                .map((row, _) -> ids.put(
                        new Series(
                                row.getObject("appliance_id", UUID.class),
                                row.getString("metric"),
                                row.getString("unit")),
                        row.getLong("id")))
                .list();
        return ids;
    }

    private void copy(List<Fresh> fresh, Map<Series, Long> ids) throws SQLException {
        var rows = new BinaryRows(fresh.stream().mapToInt(one -> one.message.samples().size()).sum());
        for (var one : fresh) {
            var message = one.message;
            for (var sample : message.samples()) {
                rows.add(
                        id(message, sample, ids),
                        sample.at(),
                        one.boot,
                        message.seq(),
                        sample.index(),
                        sample.value(),
                        sample.isClockCorrected());
            }
        }
        var bytes = rows.finish();
        var copy = sql.handle().getConnection().unwrap(PGConnection.class).getCopyAPI().copyIn(BinaryRows.COPY);
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
    }

    private static long id(TelemetryMessage message, Sample sample, Map<Series, Long> ids) {
        return Objects.requireNonNull(ids.get(new Series(message.from().value(), sample.metric(), sample.unit())));
    }

    private void rollUp(List<Fresh> fresh, Map<Series, Long> ids) {
        var buckets = new TreeMap<Bucket, Rollup>();
        for (var one : fresh) {
            var message = one.message;
            for (var sample : message.samples()) {
                buckets.merge(
                        new Bucket(id(message, sample, ids), Resolution.MINUTE.start(sample.at())),
                        Rollup.of(sample, message.seq()),
                        Rollup::plus);
            }
        }
        for (var resolution : List.of(Resolution.MINUTE, Resolution.HOUR, Resolution.DAY)) {
            var coarser = new TreeMap<Bucket, Rollup>();
            buckets.forEach((bucket, rollup) -> coarser.merge(
                    new Bucket(bucket.series, resolution.start(bucket.at)), rollup, Rollup::plus));
            add(resolution, coarser);
            buckets = coarser;
        }
    }

    private void add(Resolution resolution, SortedMap<Bucket, Rollup> buckets) {
        var keys = buckets.keySet();
        var values = buckets.values();
        sql.handle()
                .createUpdate("""
                        INSERT INTO %s AS r (series_id, at, count, total, least, most, last_at, last_seq, last_index,
                            last_value)
                        SELECT * FROM unnest(:series, :at, :counts, :totals, :least, :most, :lastAt, :lastSeqs,
                            :lastIndexes, :lastValues) AS more (series, at)
                        ORDER BY series, at
                        ON CONFLICT (series_id, at) DO UPDATE
                        SET count = r.count + excluded.count,
                            total = r.total + excluded.total,
                            least = least(r.least, excluded.least),
                            most = greatest(r.most, excluded.most),
                            %s
                        """.formatted(table(resolution), LAST))
                .bindArray("series", Long.class, keys.stream().map(Bucket::series).toList())
                .bindArray("at", Instant.class, keys.stream().map(Bucket::at).toList())
                .bindArray("counts", Long.class, values.stream().map(Rollup::count).toList())
                .bindArray("totals", Double.class, values.stream().map(Rollup::total).toList())
                .bindArray("least", Double.class, values.stream().map(Rollup::least).toList())
                .bindArray("most", Double.class, values.stream().map(Rollup::most).toList())
                .bindArray("lastAt", Instant.class, values.stream().map(rollup -> rollup.last().at()).toList())
                .bindArray("lastSeqs", Long.class, values.stream().map(rollup -> rollup.last().seq()).toList())
                .bindArray("lastIndexes", Integer.class, values.stream().map(rollup -> rollup.last().index())
                        .toList())
                .bindArray("lastValues", Double.class, values.stream().map(rollup -> rollup.last().value()).toList())
                .execute();
    }
}
