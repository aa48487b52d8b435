package dev.galley.application.appliance.command;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.appliance.Presence;
import dev.galley.domain.appliance.command.ApplianceCommands;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import java.time.Clock;

/** An appliance has come or gone: if it is there, it is told what waited for it. Answers whether anything did. */
public record DeliverWaiting(ApplianceId appliance, Presence presence) implements Command<Boolean> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<DeliverWaiting, Boolean> {
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
        public Boolean handle(DeliverWaiting command, Caller caller) {
            if (command.presence != Presence.ONLINE || commands.open(command.appliance).isEmpty()) {
                return false;
            }
            progress.deliver(command.appliance, clock.instant());
            return true;
        }
    }
}
