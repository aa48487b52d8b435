package dev.galley.persistence.appliance;

import dev.galley.application.appliance.ListPairedAppliances;
import dev.galley.application.appliance.ListPairedAppliances.Paired;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

public final class SqlListPairedAppliances implements Handles<ListPairedAppliances, List<Paired>> {
    private static final UUID FIRST = new UUID(0, 0);

    private final Sql sql;

    @Inject
    public SqlListPairedAppliances(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Paired> handle(ListPairedAppliances query, Caller caller) {
        return sql.handle()
                .createQuery("""
                        SELECT DISTINCT ON (appliance.id) appliance.id, model, serial, name
                        FROM appliance JOIN appliance_pairing ON appliance_id = appliance.id
                        WHERE appliance.id > :after
                        ORDER BY appliance.id, paired_at LIMIT :most
                        """)
                .bind("after", query.after().map(ApplianceId::value).orElse(FIRST))
                .bind("most", query.most())
                .map((row, _) -> new Paired(
                        new ApplianceId(row.getObject("id", UUID.class)),
                        row.getString("model"),
                        row.getString("serial"),
                        row.getString("name")))
                .list();
    }
}
