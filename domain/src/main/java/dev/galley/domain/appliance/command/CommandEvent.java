package dev.galley.domain.appliance.command;

import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.DomainEvent;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A command has come to this status. Each is told once.
 *
 * @param owner who gave the command
 * @param type the word for what is to be done
 */
public record CommandEvent(
        CommandId command,
        ApplianceId appliance,
        UserId owner,
        String type,
        CommandStatus status,
        Optional<String> reason,
        Instant at)
        implements
            DomainEvent {
    /** What happened, in a word that does not change: {@code COMMAND_DONE}. */
    public String happened() {
        return "COMMAND_" + status.name();
    }

    @Override
    public String aggregate() {
        return "command/" + command.value();
    }
}
