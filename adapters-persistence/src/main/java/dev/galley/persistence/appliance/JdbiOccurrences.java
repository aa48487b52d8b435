package dev.galley.persistence.appliance;

import dev.galley.domain.appliance.Occurrence;
import dev.galley.domain.appliance.Occurrences;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

public final class JdbiOccurrences implements Occurrences {
    private final Sql sql;

    @Inject
    public JdbiOccurrences(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean keep(Occurrence occurrence, Instant heardAt) {
        return sql.handle()
                .createUpdate("""
                        INSERT INTO appliance_event (appliance_id, id, type, at, data, heard_at)
                        VALUES (:appliance, :id, :type, :at, :data::jsonb, :heard) ON CONFLICT DO NOTHING
                        """)
                .bind("appliance", occurrence.appliance().value())
                .bind("id", occurrence.id())
                .bind("type", occurrence.type())
                .bind("at", occurrence.at())
                .bind("data", occurrence.json())
                .bind("heard", heardAt)
                .execute() > 0;
    }

    @Override
    public List<Occurrence> latest(ApplianceId appliance, int most) {
        return sql.handle()
                .createQuery("""
                        SELECT id, type, at, data::text AS data FROM appliance_event
                        WHERE appliance_id = :appliance ORDER BY heard_at DESC, id DESC LIMIT :most
                        """)
                .bind("appliance", appliance.value())
                .bind("most", most)
                .map((row, _) -> new Occurrence(
                        appliance,
                        row.getString("id"),
                        row.getString("type"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("data")))
                .list();
    }

    @Override
    public int forget(Instant before, int most) {
        return sql.handle()
                .createUpdate("""
                        DELETE FROM appliance_event WHERE (appliance_id, id) IN (
                            SELECT appliance_id, id FROM appliance_event WHERE heard_at < :before
                            ORDER BY heard_at LIMIT :most)
                        """)
                .bind("before", before)
                .bind("most", most)
                .execute();
    }
}
