package dev.galley.persistence.appliance;

import dev.galley.domain.appliance.SetAsideMessage;
import dev.galley.domain.appliance.SetAsideMessages;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

public final class JdbiSetAsideMessages implements SetAsideMessages {
    private final Sql sql;

    @Inject
    public JdbiSetAsideMessages(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean keep(SetAsideMessage message) {
        return sql.handle()
                .createUpdate("""
                        INSERT INTO appliance_quarantine (appliance_id, topic, payload, reason, at)
                        SELECT :from, :topic, :payload, :reason, :at
                        WHERE (SELECT count(*) FROM appliance_quarantine WHERE appliance_id = :from) < :most
                        """)
                .bind("from", message.from().value())
                .bind("topic", message.topic())
                .bind("payload", message.payload())
                .bind("reason", message.reason())
                .bind("at", message.at())
                .bind("most", MOST_OF_ONE)
                .execute() > 0;
    }

    @Override
    public List<SetAsideMessage> latest(ApplianceId from, int most) {
        return sql.handle()
                .createQuery("""
                        SELECT topic, payload, reason, at FROM appliance_quarantine
                        WHERE appliance_id = :from ORDER BY at DESC, id DESC LIMIT :most
                        """)
                .bind("from", from.value())
                .bind("most", most)
                .map((row, _) -> new SetAsideMessage(
                        from,
                        row.getString("topic"),
                        row.getBytes("payload"),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    @Override
    public int forget(Instant before, int most) {
        return sql.handle()
                .createUpdate("""
                        DELETE FROM appliance_quarantine WHERE id IN (
                            SELECT id FROM appliance_quarantine WHERE at < :before ORDER BY at LIMIT :most)
                        """)
                .bind("before", before)
                .bind("most", most)
                .execute();
    }

    @Override
    public void forget(ApplianceId from) {
        sql.handle()
                .createUpdate("DELETE FROM appliance_quarantine WHERE appliance_id = :from")
                .bind("from", from.value())
                .execute();
    }
}
