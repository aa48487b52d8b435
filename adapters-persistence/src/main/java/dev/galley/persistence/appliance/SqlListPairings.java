package dev.galley.persistence.appliance;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.galley.application.appliance.ListPairings;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

public final class SqlListPairings implements Handles<ListPairings, Map<ApplianceId, Instant>> {
    private record Pairing(ApplianceId appliance, Instant since) {}

    private final Sql sql;

    @Inject
    public SqlListPairings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<ApplianceId, Instant> handle(ListPairings query, Caller caller) {
        return sql.handle()
                .createQuery("SELECT appliance_id, " + Sight.SINCE + "FROM appliance_pairing p WHERE user_id = :owner")
                .bind("owner", query.owner().value())
                .map(row -> new Pairing(
                        new ApplianceId(row.getColumn("appliance_id", UUID.class)),
                        row.getColumn("since", Instant.class)))
                .stream()
                .collect(toUnmodifiableMap(Pairing::appliance, Pairing::since));
    }
}
