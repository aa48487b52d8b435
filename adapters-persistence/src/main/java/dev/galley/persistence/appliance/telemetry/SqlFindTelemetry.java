package dev.galley.persistence.appliance.telemetry;

import dev.galley.application.appliance.FindPairing;
import dev.galley.application.appliance.telemetry.FindTelemetry;
import dev.galley.application.appliance.telemetry.FindTelemetry.Bucket;
import dev.galley.application.appliance.telemetry.FindTelemetry.Found;
import dev.galley.application.appliance.telemetry.FindTelemetry.Measured;
import dev.galley.application.appliance.telemetry.FindTelemetry.Row;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Total;
import dev.galley.domain.appliance.telemetry.Resolution;
import dev.galley.domain.appliance.telemetry.Retention;
import dev.galley.domain.appliance.telemetry.Rollup;
import dev.galley.domain.appliance.telemetry.Rollup.Last;
import dev.galley.domain.appliance.telemetry.Sample;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Raw samples, or the rollups that stand for them. A bucket in which the appliance changed hands is summed up anew from what
 * belongs to who asks.
 */
public final class SqlFindTelemetry implements Handles<FindTelemetry, Optional<Found>> {
    /** @param key by which the following page finds it */
    private record Keyed<T>(Row key, T item) {}

    /**
     * What is asked for, as far as it may be seen.
     *
     * @param since from when on the appliance is theirs
     */
    private record Window(FindTelemetry query, Instant since, Resolution resolution) {
        Instant from() {
            return since.isAfter(query.from()) ? since : query.from();
        }

        /** The first bucket that may be seen and has a part in the time asked for. */
        Instant firstBucket() {
            return resolution.start(from());
        }

        /** Whether the first bucket holds what is not theirs. */
        boolean isFirstShared() {
            return firstBucket().isBefore(since);
        }
    }

    private final Sql sql;
    private final Queries queries;
    private final Retention retention;
    private final InstantSource clock;

    @Inject
    public SqlFindTelemetry(Sql sql, Queries queries, Retention retention, InstantSource clock) {
        this.sql = sql;
        this.queries = queries;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public Optional<Found> handle(FindTelemetry query, Caller caller) {
        return queries.ask(new FindPairing(query.appliance(), query.owner()), caller)
                .map(since -> found(query, since));
    }

    private Found found(FindTelemetry query, Instant since) {
        var window = new Window(query, since, resolution(query, since));
        return switch (window.resolution) {
            case RAW -> new Found.Raw(page(window, this::raw, this::countRaw));
            case MINUTE, HOUR, DAY ->
                new Found.RolledUp(window.resolution, page(window, this::buckets, this::countBuckets));
        };
    }

    /** The closest look that is not too much; raw samples where they are kept and few. */
    private Resolution resolution(FindTelemetry query, Instant since) {
        if (query.place() instanceof Place.After<Row> after) {
            return after.row().resolution();
        }
        return query.resolution().orElseGet(() -> {
            boolean isRawKept = !query.from().isBefore(retention.rawSince(clock.instant()));
            return isRawKept && countRaw(new Window(query, since, Resolution.RAW),
                    Resolution.PLENTY) <= Resolution.PLENTY
                            ? Resolution.RAW
                            : Resolution.of(Duration.between(query.from(), query.to()));
        });
    }

    private interface Reader<T> {
        List<Keyed<T>> read(Window window, int skip, int most);
    }

    private interface Counter {
        /** How many, or one more than enough. */
        long count(Window window, int enough);
    }

    private static <T> Page<T, Row> page(Window window, Reader<T> reader, Counter counter) {
        var query = window.query;
        int size = query.size();
        int number = query.place().page();
        var total = switch (query.place()) {
            case Place.Numbered<Row> _ -> {
                long counted = counter.count(window, Total.COUNTED);
                yield new Total(counted, counted > Total.COUNTED);
            }
            case Place.After<Row> after -> after.total();
        };
        int skip = query.place() instanceof Place.Numbered<Row> ? (number - 1) * size : 0;
        var found = reader.read(window, skip, size + 1);
        var rows = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                rows.stream().map(Keyed::item).toList(),
                number,
                total,
                found.size() > size
                        ? Optional.of(new Place.After<>(rows.getLast().key, total, number + 1))
                        : Optional.empty());
    }

    private static final String SERIES = """
            (SELECT id FROM telemetry_series WHERE appliance_id = :appliance AND metric = coalesce(:metric, metric))
            """;

    private static <S extends SqlStatement<S>> S ofSeries(S statement, Window window) {
        return statement.bind("appliance", window.query.appliance().value())
                .bind("metric", window.query.metric().orElse(null));
    }

    private List<Keyed<Measured>> raw(Window window, int skip, int most) {
        var after = after(window);
        var select = sql.handle()
                .createQuery("""
                        SELECT s.*, t.metric, t.unit, b.boot_id
                        FROM telemetry_sample s
                            JOIN telemetry_series t ON t.id = s.series_id
                            JOIN telemetry_boot b ON b.id = s.boot
                        WHERE s.series_id IN %s AND s.at >= :from AND s.at < :to %s
                        ORDER BY s.at, s.series_id, s.boot, s.seq, s.index
                        OFFSET :skip LIMIT :most
                        """.formatted(SERIES, after.map(_ -> """
                        AND s.at >= :at AND (s.at, s.series_id, s.boot, s.seq, s.index)
                            > (:at, :series, :boot, :seq, :index)
                        """).orElse("")));
        after.ifPresent(row -> select.bind("at", row.at())
                .bind("series", row.series())
                .bind("boot", row.boot().orElse(0L))
                .bind("seq", row.seq().orElse(0L))
                .bind("index", row.index().orElse(0)));
        return ofSeries(select, window)
                .bind("from", window.from())
                .bind("to", window.query.to())
                .bind("skip", skip)
                .bind("most", most)
                .map((row, _) -> new Keyed<>(
                        new Row(
                                Resolution.RAW,
                                instant(row, "at"),
                                row.getLong("series_id"),
                                Optional.of(row.getLong("boot")),
                                Optional.of(row.getLong("seq")),
                                Optional.of(row.getInt("index"))),
                        new Measured(row.getString("boot_id"), row.getLong("seq"), sample(row))))
                .list();
    }

    private static Sample sample(ResultSet row) throws SQLException {
        return new Sample(
                row.getInt("index"),
                instant(row, "at"),
                row.getBoolean("is_clock_corrected"),
                row.getString("metric"),
                row.getDouble("value"),
                row.getString("unit"));
    }

    private long countRaw(Window window, int enough) {
        return ofSeries(sql.handle()
                .createQuery("""
                        SELECT count(*) FROM (
                            SELECT FROM telemetry_sample WHERE series_id IN %s AND at >= :from AND at < :to
                            LIMIT :enough) counted
                        """.formatted(SERIES)), window)
                .bind("from", window.from())
                .bind("to", window.query.to())
                .bind("enough", enough + 1)
                .mapTo(Long.class)
                .one();
    }

    private List<Keyed<Bucket>> buckets(Window window, int skip, int most) {
        var first = window.isFirstShared() ? firstBucket(window) : List.<Keyed<Bucket>>of();
        var after = after(window);
        var shown = after.map(row -> first.stream().filter(bucket -> isAfter(bucket.key, row)).toList())
                .orElse(first)
                .stream()
                .skip(skip)
                .limit(most)
                .toList();
        var found = new ArrayList<>(shown);
        if (shown.size() < most) {
            int left = Math.max(0, skip - (after.isPresent() ? 0 : first.size()));
            found.addAll(whole(window, left, most - shown.size()));
        }
        return found;
    }

    private static boolean isAfter(Row row, Row other) {
        return row.at().isAfter(other.at()) || (row.at().equals(other.at()) && row.series() > other.series());
    }

    /** Buckets that hold nothing but what may be seen. */
    private List<Keyed<Bucket>> whole(Window window, int skip, int most) {
        var after = after(window);
        var select = sql.handle()
                .createQuery("""
                        SELECT r.*, t.metric, t.unit
                        FROM %s r JOIN telemetry_series t ON t.id = r.series_id
                        WHERE r.series_id IN %s AND r.at >= :begin AND r.at < :to %s
                        ORDER BY r.at, r.series_id
                        OFFSET :skip LIMIT :most
                        """.formatted(JdbiSamples.table(window.resolution), SERIES, after.map(_ -> """
                        AND r.at >= :at AND (r.at, r.series_id) > (:at, :series)
                        """).orElse("")));
        after.ifPresent(row -> select.bind("at", row.at()).bind("series", row.series()));
        return ofSeries(select, window)
                .bind("begin", firstWhole(window))
                .bind("to", window.query.to())
                .bind("skip", skip)
                .bind("most", most)
                .map((row, _) -> keyed(window.resolution, row))
                .list();
    }

    private static Instant firstWhole(Window window) {
        return window.isFirstShared() ? window.resolution.end(window.since) : window.firstBucket();
    }

    /**
     * The bucket in which the appliance changed hands, of what came afterwards: its minutes, and the samples of the first
     * one. Where these are not kept any more, that minute is left out.
     */
    private List<Keyed<Bucket>> firstBucket(Window window) {
        if (!window.from().isBefore(window.query.to())) {
            return List.of();
        }
        return ofSeries(sql.handle()
                .createQuery("""
                        WITH part AS (
                            SELECT series_id, 1 AS count, value AS total, value AS least, value AS most, at AS last_at,
                                seq AS last_seq, index AS last_index, value AS last_value
                            FROM telemetry_sample
                            WHERE series_id IN %1$s AND at >= :since AND at < :minute
                            UNION ALL
                            SELECT series_id, count, total, least, most, last_at, last_seq, last_index, last_value
                            FROM telemetry_minute
                            WHERE series_id IN %1$s AND at >= :minute AND at < :end),
                        last AS (
                            SELECT DISTINCT ON (series_id) series_id, last_at, last_seq, last_index, last_value FROM part
                            ORDER BY series_id, last_at DESC, last_seq DESC, last_index DESC, last_value DESC)
                        SELECT series_id, CAST(:bucket AS timestamptz) AS at, t.metric, t.unit, sum(count) AS count,
                            sum(total) AS total, min(least) AS least, max(most) AS most,
                            l.last_at, l.last_seq, l.last_index, l.last_value
                        FROM part JOIN last l USING (series_id) JOIN telemetry_series t ON t.id = series_id
                        GROUP BY series_id, t.metric, t.unit, l.last_at, l.last_seq, l.last_index, l.last_value
                        ORDER BY series_id
                        """.formatted(SERIES)), window)
                .bind("bucket", window.firstBucket())
                .bind("since", window.since)
                .bind("minute", Resolution.MINUTE.end(window.since))
                .bind("end", window.resolution.end(window.since))
                .map((row, _) -> keyed(window.resolution, row))
                .list();
    }

    private static Keyed<Bucket> keyed(Resolution resolution, ResultSet row) throws SQLException {
        var at = instant(row, "at");
        var rollup = new Rollup(
                row.getLong("count"),
                row.getDouble("total"),
                row.getDouble("least"),
                row.getDouble("most"),
                new Last(
                        instant(row, "last_at"),
                        row.getLong("last_seq"),
                        row.getInt("last_index"),
                        row.getDouble("last_value")));
        return new Keyed<>(
                new Row(
                        resolution,
                        at,
                        row.getLong("series_id"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Bucket(at, row.getString("metric"), row.getString("unit"), rollup));
    }

    private long countBuckets(Window window, int enough) {
        long whole = ofSeries(sql.handle()
                .createQuery("""
                        SELECT count(*) FROM (
                            SELECT FROM %s WHERE series_id IN %s AND at >= :begin AND at < :to
                            LIMIT :enough) counted
                        """.formatted(JdbiSamples.table(window.resolution), SERIES)), window)
                .bind("begin", firstWhole(window))
                .bind("to", window.query.to())
                .bind("enough", enough + 1)
                .mapTo(Long.class)
                .one();
        return whole + (window.isFirstShared() ? firstBucket(window).size() : 0);
    }

    private static Optional<Row> after(Window window) {
        return window.query.place() instanceof Place.After<Row> after ? Optional.of(after.row()) : Optional.empty();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
