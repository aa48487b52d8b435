package dev.galley.persistence.appliance;

import dev.galley.application.appliance.GetApplianceStatus;
import dev.galley.application.appliance.GetApplianceStatus.Status;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.appliance.Presence;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.result.RowView;

public final class SqlGetApplianceStatus implements Handles<GetApplianceStatus, Optional<Status>> {
    private final Sql sql;

    @Inject
    public SqlGetApplianceStatus(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Status> handle(GetApplianceStatus query, Caller caller) {
        return sql.handle()
                .createQuery("""
                        SELECT model, coalesce(presence, 'UNKNOWN') AS presence, boot_id, state::text AS state,
                            firmware_version, capabilities::text AS capabilities, program, door, remote_start,
                            reported_at, last_seen_at
                        FROM appliance LEFT JOIN appliance_status ON appliance_id = appliance.id
                        WHERE appliance.id = :id
                        """)
                .bind("id", query.appliance().value())
                .reduceRows((Map<String, Status> found, RowView row) -> found.put("", status(row)))
                .findFirst();
    }

    private static Status status(RowView row) {
        return new Status(
                new ApplianceModel(row.getColumn("model", String.class)),
                Presence.valueOf(row.getColumn("presence", String.class)),
                Optional.ofNullable(row.getColumn("boot_id", String.class)),
                StatusRows.state(row),
                Optional.ofNullable(row.getColumn("reported_at", Instant.class)),
                Optional.ofNullable(row.getColumn("last_seen_at", Instant.class)));
    }
}
