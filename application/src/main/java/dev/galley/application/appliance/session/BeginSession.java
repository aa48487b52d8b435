package dev.galley.application.appliance.session;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.appliance.command.ApplianceCommands;
import dev.galley.domain.appliance.command.CommandId;
import dev.galley.domain.appliance.command.CommandStatus;
import dev.galley.domain.appliance.command.Instruction.StartProgram;
import dev.galley.domain.appliance.program.ProgramId;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A command has come to a status: if that is that the appliance runs a program now, that is under way. Answers whether it
 * is that.
 */
public record BeginSession(CommandId command, ApplianceId appliance, CommandStatus status, Instant at)
        implements
            Command<Boolean> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<BeginSession, Boolean> {
        private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

        private final ApplianceCommands commands;
        private final Runs runs;

        @Inject
        public Handler(ApplianceCommands commands, Runs runs) {
            this.commands = commands;
            this.runs = runs;
        }

        @Override
        public Boolean handle(BeginSession told, Caller caller) {
            if (told.status != CommandStatus.ACKNOWLEDGED) {
                return false;
            }
            var program = commands.of(told.command)
                    .filter(command -> command.instruction() instanceof StartProgram)
                    .map(command -> ((StartProgram) command.instruction()).program());
            program.ifPresent(name -> runs.accepted(told.appliance, name, id(name), told.at, caller));
            return program.isPresent();
        }

        private static Optional<ProgramId> id(String program) {
            return UUID_TEXT.matcher(program).matches()
                    ? Optional.of(new ProgramId(UUID.fromString(program)))
                    : Optional.empty();
        }
    }
}
