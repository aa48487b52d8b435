package dev.galley.persistence.appliance.command;

import dev.galley.domain.appliance.command.ApplianceCommand;
import dev.galley.domain.appliance.command.CommandId;
import dev.galley.domain.appliance.command.CommandStatus;
import dev.galley.domain.appliance.command.Instructions;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import tools.jackson.core.type.TypeReference;

/** A row of {@code appliance_command}. */
final class CommandRows {
    private CommandRows() {}

    static ApplianceCommand command(ResultSet row, StatementContext context) throws SQLException {
        var args = Json.read(row.getString("args"), new TypeReference<Map<String, Object>>() {});
        return new ApplianceCommand(
                new CommandId(row.getObject("id", UUID.class)),
                new ApplianceId(row.getObject("appliance_id", UUID.class)),
                new UserId(row.getObject("owner_id", UUID.class)),
                Instructions.read(row.getString("type"), args),
                CommandStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("reason")),
                instant(row, "created_at").orElseThrow(),
                instant(row, "expires_at").orElseThrow(),
                instant(row, "changed_at").orElseThrow(),
                row.getInt("attempts"),
                instant(row, "next_attempt_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
