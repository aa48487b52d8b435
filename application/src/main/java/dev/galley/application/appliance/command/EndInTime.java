package dev.galley.application.appliance.command;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.appliance.command.ApplianceCommands;
import dev.galley.domain.appliance.command.CommandId;
import jakarta.inject.Inject;
import java.time.Clock;

/** Ends a command whose time is over. Answers whether it had not ended before. */
public record EndInTime(CommandId command) implements Command<Boolean> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<EndInTime, Boolean> {
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
        public Boolean handle(EndInTime end, Caller caller) {
            return commands.of(end.command).map(command -> {
                var now = clock.instant();
                // The job may run on a node whose clock is a little behind that of the one that put it off.
                return progress.take(command.expire(now.isBefore(command.expiresAt()) ? command.expiresAt() : now));
            }).orElse(false);
        }
    }
}
