package dev.galley.persistence.appliance.telemetry;

import dev.galley.application.appliance.FindPairing;
import dev.galley.application.appliance.telemetry.GetLatestTelemetry;
import dev.galley.application.appliance.telemetry.GetLatestTelemetry.Latest;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

public final class SqlGetLatestTelemetry implements Handles<GetLatestTelemetry, Optional<List<Latest>>> {
    private final Sql sql;
    private final Queries queries;

    @Inject
    public SqlGetLatestTelemetry(Sql sql, Queries queries) {
        this.sql = sql;
        this.queries = queries;
    }

    @Override
    public Optional<List<Latest>> handle(GetLatestTelemetry query, Caller caller) {
        return queries.ask(new FindPairing(query.appliance(), query.owner()), caller)
                .map(since -> latest(query.appliance(), since));
    }

    private List<Latest> latest(ApplianceId appliance, Instant since) {
        return sql.handle()
                .createQuery("""
                        SELECT * FROM telemetry_series WHERE appliance_id = :appliance AND latest_at >= :since
                        ORDER BY metric, unit
                        """)
                .bind("appliance", appliance.value())
                .bind("since", since)
                .map((row, _) -> new Latest(
                        row.getObject("latest_at", OffsetDateTime.class).toInstant(),
                        row.getString("metric"),
                        row.getDouble("latest_value"),
                        row.getString("unit"),
                        row.getBoolean("latest_is_clock_corrected")))
                .list();
    }
}
