package dev.galley.persistence.appliance.home;

import dev.galley.application.appliance.home.FindHomeDevices;
import dev.galley.application.appliance.home.FindHomeDevices.Device;
import dev.galley.application.appliance.home.FindHomeDevices.Metric;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.appliance.Serial;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

public final class SqlFindHomeDevices implements Handles<FindHomeDevices, List<Device>> {
    private static final UUID FIRST = new UUID(0, 0);

    private final Sql sql;

    @Inject
    public SqlFindHomeDevices(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Device> handle(FindHomeDevices query, Caller caller) {
        // neither a metric nor a unit has a space
        return sql.handle()
                .createQuery("""
                        WITH device AS (
                            SELECT DISTINCT ON (appliance.id) appliance.id, serial, model, name
                            FROM appliance JOIN appliance_pairing ON appliance_id = appliance.id
                            WHERE password_hash IS NOT NULL AND appliance.id > :after
                                AND (:only::uuid IS NULL OR appliance.id = :only)
                            ORDER BY appliance.id, paired_at LIMIT :most
                        )
                        SELECT device.*, firmware_version, door IS NOT NULL AS has_door, ARRAY(
                            SELECT DISTINCT ON (metric) metric || ' ' || unit
                            FROM telemetry_series WHERE telemetry_series.appliance_id = device.id
                            ORDER BY metric, latest_at DESC LIMIT :metrics
                        ) AS metrics
                        FROM device LEFT JOIN appliance_status ON appliance_status.appliance_id = device.id
                        ORDER BY device.id
                        """)
                .bindByType("only", query.only().map(ApplianceId::value).orElse(null), UUID.class)
                .bind("after", query.after().map(ApplianceId::value).orElse(FIRST))
                .bind("most", query.most())
                .bind("metrics", FindHomeDevices.MOST_METRICS)
                .map((row, _) -> device(row))
                .list();
    }

    private static Device device(ResultSet row) throws SQLException {
        return new Device(
                new ApplianceId(row.getObject("id", UUID.class)),
                new Serial(row.getString("serial")),
                new ApplianceModel(row.getString("model")),
                row.getString("name"),
                Optional.ofNullable(row.getString("firmware_version")),
                row.getBoolean("has_door"),
                Stream.of((String[]) row.getArray("metrics").getArray()).map(SqlFindHomeDevices::metric).toList());
    }

    private static Metric metric(String text) {
        int space = text.indexOf(' ');
        return new Metric(text.substring(0, space), text.substring(space + 1));
    }
}
