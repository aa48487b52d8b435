package dev.galley.application.appliance.command;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.appliance.command.ApplianceCommand;
import dev.galley.domain.appliance.command.CommandId;
import dev.galley.domain.appliance.command.CommandStatus;
import dev.galley.domain.appliance.command.Instruction;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * How a command goes on that this person gave since the appliance is theirs. Refuses what is not theirs ({@code
 * APPLIANCE_NOT_FOUND}, {@code COMMAND_NOT_FOUND}), as if it did not exist.
 */
public record GetCommandProgress(ApplianceId appliance, CommandId command, UserId owner)
        implements
            Query<GetCommandProgress.View> {
    /** @param changedAt when it came to its status */
    public record View(
            CommandId id,
            ApplianceId appliance,
            Instruction instruction,
            CommandStatus status,
            Optional<String> reason,
            Instant createdAt,
            Instant expiresAt,
            Instant changedAt) {
        public static View of(ApplianceCommand command) {
            return new View(
                    command.id(),
                    command.appliance(),
                    command.instruction(),
                    command.status(),
                    command.reason(),
                    command.createdAt(),
                    command.expiresAt(),
                    command.changedAt());
        }
    }

    @Override
    public Access access() {
        return new Access.Only(owner);
    }
}
