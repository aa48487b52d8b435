package dev.galley.persistence.appliance;

import dev.galley.application.appliance.FindPairing;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

public final class SqlFindPairing implements Handles<FindPairing, Optional<Instant>> {
    private final Sql sql;

    @Inject
    public SqlFindPairing(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Instant> handle(FindPairing query, Caller caller) {
        return sql.handle()
                .createQuery("SELECT " + Sight.SINCE
                        + "FROM appliance_pairing p WHERE appliance_id = :appliance AND user_id = :owner")
                .bind("appliance", query.appliance().value())
                .bind("owner", query.owner().value())
                .mapTo(Instant.class)
                .findOne();
    }
}
