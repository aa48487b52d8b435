package dev.galley.persistence.appliance;

import dev.galley.domain.appliance.DesiredState;
import dev.galley.domain.appliance.DesiredStates;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.TreeMap;

public final class JdbiDesiredStates implements DesiredStates {
    private final Sql sql;

    @Inject
    public JdbiDesiredStates(Sql sql) {
        this.sql = sql;
    }

    @Override
    public DesiredState lock(ApplianceId appliance) {
        // the lock is of the appliance, since there may be no row yet
        sql.handle()
                .createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('desired ' || :id, 0))")
                .bind("id", appliance.value().toString())
                .mapTo(Integer.class)
                .one();
        var fields = new TreeMap<String, String>();
        sql.handle()
                .createQuery("""
                        SELECT key, value::text AS value FROM appliance_desired, jsonb_each(desired)
                        WHERE appliance_id = :id
                        """)
                .bind("id", appliance.value())
                .map((row, _) -> fields.put(row.getString("key"), row.getString("value")))
                .list();
        return new DesiredState(fields);
    }

    @Override
    public void save(ApplianceId appliance, DesiredState desired, Instant at) {
        sql.handle()
                .createUpdate("""
                        INSERT INTO appliance_desired (appliance_id, desired, changed_at) VALUES (:id, :desired::jsonb, :at)
                        ON CONFLICT (appliance_id) DO UPDATE SET desired = excluded.desired,
                            changed_at = excluded.changed_at
                        """)
                .bind("id", appliance.value())
                .bind("desired", desired.json())
                .bind("at", at)
                .execute();
    }

    @Override
    public boolean forget(ApplianceId appliance) {
        return sql.handle()
                .createUpdate("DELETE FROM appliance_desired WHERE appliance_id = :id")
                .bind("id", appliance.value())
                .execute() > 0;
    }
}
