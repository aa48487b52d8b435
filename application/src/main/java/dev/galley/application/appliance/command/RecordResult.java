package dev.galley.application.appliance.command;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.appliance.command.ApplianceCommands;
import dev.galley.domain.appliance.command.CommandId;
import dev.galley.domain.appliance.command.CommandResult;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import java.time.Clock;

/** What an appliance says about a command. */
public record RecordResult(ApplianceId from, CommandId command, CommandResult result)
        implements
            Command<RecordResult.Outcome> {
    public enum Outcome {
        /** The command has gone on. */
        NEW,
        /** It says nothing new: it came twice, late, or behind what was said after it. */
        KNOWN,
        /** This appliance has no such command. */
        FOREIGN
    }

    @Override
    public Access access() {
        return new Access.OnlyAppliance(from);
    }

    public static final class Handler implements Handles<RecordResult, Outcome> {
        private final ApplianceCommands commands;
        private final Progress progress;
        private final Clock clock;

        @Inject
        public Handler(ApplianceCommands commands, Progress progress, Clock clock) {
            this.commands = commands;
            this.progress = progress;
            this.clock = clock;
        }

        @Override
        public Outcome handle(RecordResult heard, Caller caller) {
            return commands.of(heard.command)
                    .filter(command -> command.appliance().equals(heard.from))
                    .map(command -> progress.take(command.heard(heard.result, clock.instant()))
                            ? Outcome.NEW
                            : Outcome.KNOWN)
                    .orElse(Outcome.FOREIGN);
        }
    }
}
