package dev.galley.application.appliance.command;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.appliance.command.ApplianceCommands;
import dev.galley.domain.appliance.command.CommandId;
import jakarta.inject.Inject;
import java.time.Clock;

/** The broker has this command. Answers whether that is new: the appliance may have answered already. */
public record MarkSent(CommandId command) implements Command<Boolean> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<MarkSent, Boolean> {
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
        public Boolean handle(MarkSent sent, Caller caller) {
            return commands.of(sent.command)
                    .map(command -> progress.take(command.sent(clock.instant())))
                    .orElse(false);
        }
    }
}
