package dev.galley.persistence.appliance.command;

import dev.galley.domain.appliance.command.ApplianceCommand;
import dev.galley.domain.appliance.command.ApplianceCommands;
import dev.galley.domain.appliance.command.CommandId;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.persistence.sql.Json;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class JdbiApplianceCommands implements ApplianceCommands {
    private final Sql sql;

    @Inject
    public JdbiApplianceCommands(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void save(ApplianceCommand command) {
        sql.handle()
                .createUpdate("""
                        INSERT INTO appliance_command (id, appliance_id, owner_id, type, args, status, reason, created_at,
                            expires_at, changed_at, attempts, next_attempt_at)
                        VALUES (:id, :appliance, :owner, :type, :args, :status, :reason, :created, :expires, :changed,
                            :attempts, :next)
                        ON CONFLICT (id) DO UPDATE SET status = EXCLUDED.status, reason = EXCLUDED.reason,
                            changed_at = EXCLUDED.changed_at, attempts = EXCLUDED.attempts,
                            next_attempt_at = EXCLUDED.next_attempt_at
                        """)
                .bind("id", command.id().value())
                .bind("appliance", command.appliance().value())
                .bind("owner", command.owner().value())
                .bind("type", command.instruction().type())
                .bind("args", Json.of(command.instruction().args()))
                .bind("status", command.status().name())
                .bind("reason", command.reason().orElse(null))
                .bind("created", command.createdAt())
                .bind("expires", command.expiresAt())
                .bind("changed", command.changedAt())
                .bind("attempts", command.attempts())
                .bindByType("next", command.nextAttemptAt().orElse(null), Instant.class)
                .execute();
    }

    @Override
    public Optional<ApplianceCommand> of(CommandId id) {
        return sql.handle()
                .createQuery("SELECT * FROM appliance_command WHERE id = :id FOR UPDATE")
                .bind("id", id.value())
                .map(CommandRows::command)
                .findOne();
    }

    @Override
    public List<ApplianceCommand> open(ApplianceId appliance) {
        return sql.handle()
                .createQuery("""
                        SELECT * FROM appliance_command
                        WHERE appliance_id = :appliance AND status IN ('QUEUED', 'SENT', 'ACKNOWLEDGED')
                        ORDER BY id
                        FOR UPDATE
                        """)
                .bind("appliance", appliance.value())
                .map(CommandRows::command)
                .list();
    }

    @Override
    public Optional<CommandId> lastSaid(ApplianceId appliance) {
        return sql.handle()
                .createQuery("""
                        SELECT id FROM appliance_command WHERE appliance_id = :appliance AND attempts > 0
                        ORDER BY id DESC LIMIT 1
                        """)
                .bind("appliance", appliance.value())
                .mapTo(UUID.class)
                .findOne()
                .map(CommandId::new);
    }

    @Override
    public int forget(Instant before, int most) {
        return sql.handle()
                .createUpdate("""
                        DELETE FROM appliance_command WHERE id IN (
                            SELECT id FROM appliance_command
                            WHERE status NOT IN ('QUEUED', 'SENT', 'ACKNOWLEDGED') AND changed_at < :before
                            LIMIT :most)
                        """)
                .bind("before", before)
                .bind("most", most)
                .execute();
    }
}
