package dev.galley.persistence.appliance;

import dev.galley.domain.appliance.Capabilities;
import dev.galley.domain.appliance.ReportedState;
import dev.galley.persistence.sql.Json;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.result.RowView;
import tools.jackson.core.type.TypeReference;

/** Reported states as they are kept. */
final class StatusRows {
    private StatusRows() {}

    /** Of a row with the columns of that name, {@code state} and {@code capabilities} as text. */
    static Optional<ReportedState> state(RowView row) {
        return Optional.ofNullable(row.getColumn("state", String.class)).map(json -> new ReportedState(
                Optional.ofNullable(row.getColumn("firmware_version", String.class)),
                new Capabilities(Json.read(
                        row.getColumn("capabilities", String.class),
                        new TypeReference<Map<String, Map<String, BigDecimal>>>() {})),
                Optional.ofNullable(row.getColumn("program", String.class)),
                Optional.ofNullable(row.getColumn("door", String.class)),
                Optional.ofNullable(row.getColumn("remote_start", Boolean.class)),
                json));
    }
}
