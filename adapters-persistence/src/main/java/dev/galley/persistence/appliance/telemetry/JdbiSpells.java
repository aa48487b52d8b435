package dev.galley.persistence.appliance.telemetry;

import dev.galley.domain.appliance.telemetry.Spells;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;

public final class JdbiSpells implements Spells {
    private final Sql sql;

    @Inject
    public JdbiSpells(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean begin(ApplianceId appliance, UserId owner, Instant at) {
        return execute("""
                INSERT INTO telemetry_owner (owner_id, appliance_id, since)
                VALUES (:owner, :appliance, :at)
                ON CONFLICT DO NOTHING
                """, appliance, owner, at);
    }

    @Override
    public boolean end(ApplianceId appliance, UserId owner, Instant at) {
        return execute("""
                UPDATE telemetry_owner SET until = :at
                WHERE owner_id = :owner AND appliance_id = :appliance AND since <= :at AND until IS NULL
                """, appliance, owner, at);
    }

    private boolean execute(String statement, ApplianceId appliance, UserId owner, Instant at) {
        return sql.handle()
                .createUpdate(statement)
                .bind("owner", owner.value())
                .bind("appliance", appliance.value())
                .bind("at", at)
                .execute() > 0;
    }
}
