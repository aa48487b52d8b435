package dev.galley.persistence.appliance;

import dev.galley.domain.appliance.ApplianceStatuses;
import dev.galley.domain.appliance.Attendance;
import dev.galley.domain.appliance.Presence;
import dev.galley.domain.appliance.ReportedState;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.persistence.sql.Json;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.result.RowView;

public final class JdbiApplianceStatuses implements ApplianceStatuses {
    private final Sql sql;

    @Inject
    public JdbiApplianceStatuses(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Status lock(ApplianceId appliance) {
        // a row that is not there cannot be locked, and the first words of an appliance come at the same moment
        sql.handle()
                .createUpdate("INSERT INTO appliance_status (appliance_id) VALUES (:id) ON CONFLICT DO NOTHING")
                .bind("id", appliance.value())
                .execute();
        return sql.handle()
                .createQuery("""
                        SELECT presence, boot_id, online_at, former_at, former_boots, last_seen_at, state::text AS state,
                            firmware_version, capabilities::text AS capabilities, program, door, remote_start, said_at,
                            reported_at
                        FROM appliance_status WHERE appliance_id = :id FOR UPDATE
                        """)
                .bind("id", appliance.value())
                .reduceRows((Map<String, Status> found, RowView row) -> found.put("", status(row)))
                .findFirst()
                .orElse(Status.NONE);
    }

    private static Status status(RowView row) {
        return new Status(
                new Attendance(
                        Presence.valueOf(row.getColumn("presence", String.class)),
                        Optional.ofNullable(row.getColumn("boot_id", String.class)),
                        Optional.ofNullable(row.getColumn("online_at", Instant.class)),
                        Optional.ofNullable(row.getColumn("former_at", Instant.class)),
                        List.of(row.getColumn("former_boots", String[].class))),
                StatusRows.state(row),
                Optional.ofNullable(row.getColumn("said_at", Instant.class)),
                Optional.ofNullable(row.getColumn("reported_at", Instant.class)),
                Optional.ofNullable(row.getColumn("last_seen_at", Instant.class)));
    }

    @Override
    public void attend(ApplianceId appliance, Attendance attendance) {
        sql.handle()
                .createUpdate("""
                        INSERT INTO appliance_status (appliance_id, presence, boot_id, online_at, former_at, former_boots)
                        VALUES (:id, :presence, :boot, :online, :former, :boots)
                        ON CONFLICT (appliance_id) DO UPDATE SET presence = excluded.presence, boot_id = excluded.boot_id,
                            online_at = excluded.online_at, former_at = excluded.former_at,
                            former_boots = excluded.former_boots
                        """)
                .bind("id", appliance.value())
                .bind("presence", attendance.presence().name())
                .bind("boot", attendance.bootId().orElse(null))
                .bindByType("online", attendance.onlineAt().orElse(null), Instant.class)
                .bindByType("former", attendance.formerAt().orElse(null), Instant.class)
                .bind("boots", attendance.formerBoots().toArray(String[]::new))
                .execute();
    }

    @Override
    public boolean report(ApplianceId appliance, ReportedState state, Optional<Instant> saidAt, Instant reportedAt) {
        return sql.handle()
                .createQuery("""
                        INSERT INTO appliance_status (appliance_id, state, firmware_version, capabilities, program, door,
                            remote_start, said_at, reported_at)
                        VALUES (:id, :state::jsonb, :firmware, :capabilities::jsonb, :program, :door, :remote, :said,
                            :reported)
                        ON CONFLICT (appliance_id) DO UPDATE SET state = excluded.state,
                            firmware_version = excluded.firmware_version, capabilities = excluded.capabilities,
                            program = excluded.program, door = excluded.door, remote_start = excluded.remote_start,
                            said_at = excluded.said_at, reported_at = excluded.reported_at
                        RETURNING old.state IS DISTINCT FROM new.state
                        """)
                .bind("id", appliance.value())
                .bind("state", state.json())
                .bind("firmware", state.firmwareVersion().orElse(null))
                .bind("capabilities", Json.write(state.capabilities().limits()))
                .bind("program", state.program().orElse(null))
                .bind("door", state.door().orElse(null))
                .bind("remote", state.isRemoteStartAllowed().orElse(null))
                .bindByType("said", saidAt.orElse(null), Instant.class)
                .bind("reported", reportedAt)
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public List<ApplianceId> seen(Map<ApplianceId, Instant> latest) {
        if (latest.isEmpty()) {
            return List.of();
        }
        var ids = latest.keySet().stream().toList();
        // in one order everywhere, so that two nodes do not wait for each other
        return sql.handle()
                .createQuery("""
                        WITH seen AS (
                            INSERT INTO appliance_status (appliance_id, presence, last_seen_at)
                            SELECT id, 'ONLINE', at FROM unnest(:ids, :at) AS heard (id, at) ORDER BY id
                            ON CONFLICT (appliance_id) DO UPDATE SET
                                last_seen_at = greatest(appliance_status.last_seen_at, excluded.last_seen_at),
                                presence = CASE appliance_status.presence WHEN 'UNKNOWN' THEN 'ONLINE'
                                    ELSE appliance_status.presence END
                            RETURNING new.appliance_id, old.presence AS before, new.presence AS after)
                        SELECT appliance_id FROM seen WHERE before IS DISTINCT FROM after
                        """)
                .bind("ids", ids.stream().map(ApplianceId::value).toArray(UUID[]::new))
                .bind("at", ids.stream().map(latest::get).toArray(Instant[]::new))
                .mapTo(UUID.class)
                .map(ApplianceId::new)
                .list();
    }

    @Override
    public List<ApplianceId> spoke(Map<ApplianceId, String> boots) {
        if (boots.isEmpty()) {
            return List.of();
        }
        var ids = boots.keySet().stream().toList();
        return sql.handle()
                .createQuery("""
                        WITH back AS (
                            SELECT appliance_id FROM appliance_status s JOIN unnest(:ids, :boots) AS heard (id, boot)
                                ON id = appliance_id
                            WHERE presence = 'UNKNOWN' OR (presence = 'OFFLINE' AND boot_id <> boot
                                AND boot <> ALL (former_boots))
                            ORDER BY appliance_id FOR UPDATE OF s)
                        UPDATE appliance_status s SET presence = 'ONLINE' FROM back
                        WHERE s.appliance_id = back.appliance_id
                        RETURNING s.appliance_id
                        """)
                .bind("ids", ids.stream().map(ApplianceId::value).toArray(UUID[]::new))
                .bind("boots", ids.stream().map(boots::get).toArray(String[]::new))
                .mapTo(UUID.class)
                .map(ApplianceId::new)
                .list();
    }

    @Override
    public List<ApplianceId> silentSince(Instant before, int most) {
        return sql.handle()
                .createQuery("""
                        SELECT appliance_id FROM appliance_status WHERE presence = 'ONLINE' AND last_seen_at < :before
                        ORDER BY last_seen_at LIMIT :most
                        """)
                .bind("before", before)
                .bind("most", most)
                .mapTo(UUID.class)
                .map(ApplianceId::new)
                .list();
    }
}
