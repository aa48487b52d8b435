package dev.galley.persistence.appliance.command;

import dev.galley.application.belongings.Belongings;
import dev.galley.application.belongings.Parcel;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.Set;

/** What a person had appliances do. */
public final class SqlCommandBelongings implements Belongings {
    private final Sql sql;

    @Inject
    public SqlCommandBelongings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String feature() {
        return "appliance-command";
    }

    @Override
    public Set<String> tables() {
        return Set.of("appliance_command");
    }

    @Override
    public void pack(UserId owner, Parcel parcel) {
        try (var commands = sql.handle()
                .createQuery("""
                        SELECT jsonb_strip_nulls(jsonb_build_object('id', id, 'applianceId', appliance_id, 'type', type,
                            'args', args, 'status', status, 'reason', reason, 'createdAt', created_at,
                            'expiresAt', expires_at, 'changedAt', changed_at))::text
                        FROM appliance_command WHERE owner_id = :owner ORDER BY id
                        """)
                .bind("owner", owner.value())
                .mapTo(String.class)
                .stream()) {
            parcel.list("commands", commands);
        }
    }

    @Override
    public void erase(UserId owner) {
        sql.handle()
                .createUpdate("DELETE FROM appliance_command WHERE owner_id = :owner")
                .bind("owner", owner.value())
                .execute();
    }
}
