package dev.galley.persistence.appliance;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.galley.application.appliance.ListOwners;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

public final class SqlListOwners implements Handles<ListOwners, Map<UserId, Instant>> {
    /** A row of the result. */
    private record Owner(UserId user, Instant since) {}

    private final Sql sql;

    @Inject
    public SqlListOwners(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<UserId, Instant> handle(ListOwners query, Caller caller) {
        return sql.handle()
                .createQuery("SELECT user_id, " + Sight.SINCE
                        + "FROM appliance_pairing p WHERE appliance_id = :appliance")
                .bind("appliance", query.appliance().value())
                .map(row -> new Owner(
                        new UserId(row.getColumn("user_id", UUID.class)), row.getColumn("since", Instant.class)))
                .stream()
                .collect(toUnmodifiableMap(Owner::user, Owner::since));
    }
}
