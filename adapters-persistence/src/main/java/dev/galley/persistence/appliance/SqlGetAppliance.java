package dev.galley.persistence.appliance;

import dev.galley.application.appliance.GetAppliance;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.domain.appliance.Appliance;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;

public final class SqlGetAppliance implements Handles<GetAppliance, GetAppliance.View> {
    private final Sql sql;

    @Inject
    public SqlGetAppliance(Sql sql) {
        this.sql = sql;
    }

    @Override
    public GetAppliance.View handle(GetAppliance query, Caller caller) {
        return query.appliance()
                .flatMap(id -> sql.handle()
                        .createQuery(OwnRows.SELECT + "WHERE appliance_pairing.appliance_id = :id AND user_id = :owner")
                        .bind("id", id.value())
                        .bind("owner", query.owner().value())
                        .map(OwnRows::view)
                        .findOne())
                .orElseThrow(Appliance::none);
    }
}
