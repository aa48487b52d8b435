package dev.galley.persistence.appliance.telemetry;

import dev.galley.application.belongings.Belongings;
import dev.galley.application.belongings.Parcel;
import dev.galley.domain.appliance.telemetry.Resolution;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What appliances measured while they were somebody's. It is handed over by whole hours: years of single samples would be
 * nothing that anybody could look at. What was somebody else's too at the time stays theirs when one of the two leaves.
 */
public final class SqlTelemetryBelongings implements Belongings {
    private final Sql sql;

    /** From when to when an appliance was somebody's, and nobody else's; without an end it still is. */
    private record Spell(UUID appliance, Instant since, Optional<Instant> until) {}

    @Inject
    public SqlTelemetryBelongings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String feature() {
        return "telemetry";
    }

    /** What was measured names nobody; whose it is follows from this table alone. */
    @Override
    public Set<String> tables() {
        return Set.of("telemetry_owner");
    }

    @Override
    public void pack(UserId owner, Parcel parcel) {
        try (var spells = sql.handle()
                .createQuery("""
                        SELECT jsonb_strip_nulls(jsonb_build_object('applianceId', appliance_id, 'since', since,
                            'until', until))::text
                        FROM telemetry_owner WHERE owner_id = :owner ORDER BY since, appliance_id
                        """)
                .bind("owner", owner.value())
                .mapTo(String.class)
                .stream()) {
            parcel.list("appliances", spells);
        }
        try (var hours = sql.handle()
                .createQuery("""
                        SELECT jsonb_build_object('applianceId', o.appliance_id, 'metric', s.metric, 'unit', s.unit,
                            'hour', h.at, 'min', h.least, 'max', h.most, 'total', h.total, 'count', h.count,
                            'last', h.last_value)::text
                        FROM telemetry_owner o
                            JOIN telemetry_series s ON s.appliance_id = o.appliance_id
                            JOIN telemetry_hour h ON h.series_id = s.id AND h.at >= CASE WHEN EXISTS (
                                    SELECT FROM telemetry_owner e WHERE e.appliance_id = o.appliance_id AND e.since < o.since)
                                THEN o.since ELSE to_timestamp(0) END
                                AND (o.until IS NULL OR h.at + interval '1 hour' <= o.until)
                        WHERE o.owner_id = :owner
                        """)
                .bind("owner", owner.value())
                .setFetchSize(1_000)
                .mapTo(String.class)
                .stream()) {
            parcel.list("hours", hours);
        }
    }

    @Override
    public void erase(UserId owner) {
        var spells = sql.handle()
                .createQuery("""
                        SELECT appliance_id, until, CASE WHEN EXISTS (
                                SELECT FROM telemetry_owner e WHERE e.appliance_id = o.appliance_id AND e.since < o.since)
                            THEN since ELSE to_timestamp(0) END AS since
                        FROM telemetry_owner o WHERE owner_id = :owner AND NOT EXISTS (
                            SELECT FROM telemetry_owner p
                            WHERE p.appliance_id = o.appliance_id AND p.owner_id <> o.owner_id
                                AND p.since < coalesce(o.until, 'infinity') AND o.since < coalesce(p.until, 'infinity'))
                        """)
                .bind("owner", owner.value())
                .map((row, _) -> new Spell(
                        row.getObject("appliance_id", UUID.class),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("until", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
        spells.forEach(this::erase);
        sql.handle().execute("DELETE FROM telemetry_owner WHERE owner_id = ?", owner.value());
    }

    /** Samples and all that came of them; where a bucket began before or ends later, it is summed up anew of what is left. */
    private void erase(Spell spell) {
        delete(spell, "telemetry_sample", Resolution.RAW);
        var finer = "telemetry_sample";
        for (var resolution : List.of(Resolution.MINUTE, Resolution.HOUR, Resolution.DAY)) {
            var table = JdbiSamples.table(resolution);
            delete(spell, table, resolution);
            sumUp(spell.appliance, finer, table, resolution, spell.since);
            if (spell.until.isPresent() && !resolution.start(spell.until.get()).equals(resolution.start(spell.since))) {
                sumUp(spell.appliance, finer, table, resolution, spell.until.get());
            }
            finer = table;
        }
        latest(spell.appliance);
    }

    private void delete(Spell spell, String table, Resolution resolution) {
        var delete = sql.handle()
                .createUpdate("""
                        DELETE FROM %s
                        WHERE series_id IN (SELECT id FROM telemetry_series WHERE appliance_id = :appliance)
                            AND at >= :from AND at < coalesce(CAST(:to AS timestamptz), 'infinity')
                        """.formatted(table));
        delete.bind("appliance", spell.appliance)
                .bind("from", resolution == Resolution.RAW ? spell.since : resolution.start(spell.since))
                .bind("to", spell.until.orElse(null))
                .execute();
    }

    private void sumUp(UUID appliance, String finer, String coarser, Resolution resolution, Instant at) {
        var part = finer.equals("telemetry_sample") ? """
                SELECT series_id, 1 AS count, value AS total, value AS least, value AS most, at AS last_at,
                    seq AS last_seq, index AS last_index, value AS last_value
                """ : "SELECT series_id, count, total, least, most, last_at, last_seq, last_index, last_value\n";
        sql.handle()
                .createUpdate("""
                        WITH part AS (
                            %s FROM %s
                            WHERE series_id IN (SELECT id FROM telemetry_series WHERE appliance_id = :appliance)
                                AND at >= :from AND at < :to),
                        last AS (
                            SELECT DISTINCT ON (series_id) series_id, last_at, last_seq, last_index, last_value FROM part
                            ORDER BY series_id, last_at DESC, last_seq DESC, last_index DESC, last_value DESC)
                        INSERT INTO %s (series_id, at, count, total, least, most, last_at, last_seq, last_index,
                            last_value)
                        SELECT series_id, CAST(:from AS timestamptz), sum(count), sum(total), min(least), max(most),
                            l.last_at, l.last_seq, l.last_index, l.last_value
                        FROM part JOIN last l USING (series_id)
                        GROUP BY series_id, l.last_at, l.last_seq, l.last_index, l.last_value
                        ON CONFLICT (series_id, at) DO NOTHING
                        """.formatted(part, finer, coarser))
                .bind("appliance", appliance)
                .bind("from", resolution.start(at))
                .bind("to", resolution.end(at))
                .execute();
    }

    /** Series of which nothing is left go, and the others' latest value is looked for anew. */
    private void latest(UUID appliance) {
        sql.handle()
                .createUpdate("""
                        DELETE FROM telemetry_series s
                        WHERE appliance_id = :appliance
                            AND NOT EXISTS (SELECT FROM telemetry_day d WHERE d.series_id = s.id)
                        """)
                .bind("appliance", appliance)
                .execute();
        sql.handle()
                .createUpdate("""
                        UPDATE telemetry_series s
                        SET latest_at = d.last_at, latest_seq = d.last_seq, latest_index = d.last_index,
                            latest_value = d.last_value, latest_is_clock_corrected = false
                        FROM (
                            SELECT DISTINCT ON (series_id) * FROM telemetry_day
                            WHERE series_id IN (SELECT id FROM telemetry_series WHERE appliance_id = :appliance)
                            ORDER BY series_id, at DESC) d
                        WHERE d.series_id = s.id AND s.appliance_id = :appliance
                            AND (s.latest_at, s.latest_seq, s.latest_index) <> (d.last_at, d.last_seq, d.last_index)
                        """)
                .bind("appliance", appliance)
                .execute();
    }
}
