package dev.galley.persistence.appliance;

import dev.galley.application.appliance.GetAppliance.View;
import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.appliance.ApplianceName;
import dev.galley.domain.appliance.Presence;
import dev.galley.domain.appliance.Serial;
import dev.galley.domain.kernel.ApplianceId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.result.RowView;

/** Rows of appliances as their owners see them. */
final class OwnRows {
    /**
     * What was said before the last former owner left is theirs alone, and hidden from who came later; who was an owner
     * at the time has seen it anyway. The version of the firmware is nobody's secret.
     */
    static final String SELECT = """
            SELECT appliance.id, serial, model, name, paired_at, coalesce(status.presence, 'UNKNOWN') AS presence,
                CASE WHEN status.reported_at <= last_unpaired_at AND last_unpaired_at <= paired_at THEN NULL
                    ELSE status.state::text END AS state,
                status.state ->> 'firmware_version' AS firmware_version,
                CASE WHEN status.last_seen_at <= last_unpaired_at AND last_unpaired_at <= paired_at THEN NULL
                    ELSE status.last_seen_at END AS last_seen_at,
                CASE WHEN wish.changed_at <= last_unpaired_at AND last_unpaired_at <= paired_at THEN NULL
                    ELSE wish.desired::text END AS desired
            FROM appliance_pairing
            JOIN appliance ON appliance.id = appliance_pairing.appliance_id
            LEFT JOIN appliance_desired AS wish ON wish.appliance_id = appliance.id
            """ + SqlStatus.JOIN;

    private OwnRows() {}

    static View view(RowView row) {
        return new View(
                new ApplianceId(row.getColumn("id", UUID.class)),
                new Serial(row.getColumn("serial", String.class)),
                new ApplianceModel(row.getColumn("model", String.class)),
                new ApplianceName(row.getColumn("name", String.class)),
                Presence.valueOf(row.getColumn("presence", String.class)),
                Optional.ofNullable(row.getColumn("state", String.class)),
                Optional.ofNullable(row.getColumn("firmware_version", String.class)),
                Optional.ofNullable(row.getColumn("last_seen_at", Instant.class)),
                row.getColumn("paired_at", Instant.class),
                Optional.ofNullable(row.getColumn("desired", String.class)));
    }
}
