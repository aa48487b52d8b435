package dev.galley.persistence.activity;

import dev.galley.domain.activity.AuditAction;
import dev.galley.domain.activity.AuditEntry;
import dev.galley.domain.activity.AuditEntryId;
import dev.galley.domain.activity.AuditLog;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Json;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import tools.jackson.core.type.TypeReference;

public final class JdbiAuditLog implements AuditLog {
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final Sql sql;

    @Inject
    public JdbiAuditLog(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(AuditEntry entry) {
        sql.handle()
                .createUpdate("""
                        INSERT INTO audit_entry (id, at, action, user_id, by_id, address, user_agent, details)
                        VALUES (:id, :at, :action, CAST(:user AS uuid), CAST(:by AS uuid), :address, :agent, :details)
                        """)
                .bind("id", entry.id().value())
                .bind("at", entry.at())
                .bind("action", entry.action().name())
                .bind("user", entry.user().map(user -> user.value().toString()).orElse(null))
                .bind("by", entry.by().map(by -> by.value().toString()).orElse(null))
                .bind("address", entry.address().orElse(null))
                .bind("agent", entry.userAgent().orElse(null))
                .bind("details", Json.of(entry.details()))
                .execute();
    }

    @Override
    public int forget(Instant before, int most) {
        return sql.handle()
                .createUpdate("""
                        DELETE FROM audit_entry WHERE id IN (
                            SELECT id FROM audit_entry WHERE at < :before ORDER BY at LIMIT :most)
                        """)
                .bind("before", before)
                .bind("most", most)
                .execute();
    }

    static AuditEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new AuditEntry(
                new AuditEntryId(row.getObject("id", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                AuditAction.valueOf(row.getString("action")),
                Optional.ofNullable(row.getObject("user_id", UUID.class)).map(UserId::new),
                Optional.ofNullable(row.getObject("by_id", UUID.class)).map(UserId::new),
                Optional.ofNullable(row.getString("address")),
                Optional.ofNullable(row.getString("user_agent")),
                Json.read(row.getString("details"), DETAILS));
    }
}
