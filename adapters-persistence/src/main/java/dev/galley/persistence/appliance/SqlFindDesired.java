package dev.galley.persistence.appliance;

import dev.galley.application.appliance.FindDesired;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

public final class SqlFindDesired implements Handles<FindDesired, List<FindDesired.Wish>> {
    private static final UUID FIRST = new UUID(0, 0);

    private final Sql sql;

    @Inject
    public SqlFindDesired(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<FindDesired.Wish> handle(FindDesired query, Caller caller) {
        return sql.handle()
                .createQuery("""
                        SELECT appliance_id, desired::text AS desired FROM appliance_desired
                        WHERE (:only::uuid IS NULL OR appliance_id = :only) AND appliance_id > :after
                        ORDER BY appliance_id LIMIT :most
                        """)
                .bindByType("only", query.only().map(ApplianceId::value).orElse(null), UUID.class)
                .bind("after", query.after().map(ApplianceId::value).orElse(FIRST))
                .bind("most", query.most())
                .map((row, _) -> new FindDesired.Wish(
                        new ApplianceId(row.getObject("appliance_id", UUID.class)), row.getString("desired")))
                .list();
    }
}
