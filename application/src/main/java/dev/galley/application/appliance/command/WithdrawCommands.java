package dev.galley.application.appliance.command;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.appliance.command.ApplianceCommands;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Clock;

/** An appliance is this person's no longer: what they had it do, and what has not ended, does. Answers how many. */
public record WithdrawCommands(ApplianceId appliance, UserId owner) implements Command<Integer> {
    @Override
    public Access access() {
        return new Access.Only(owner);
    }

    public static final class Handler implements Handles<WithdrawCommands, Integer> {
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
        public Integer handle(WithdrawCommands withdrawn, Caller caller) {
            int ended = 0;
            for (var command : commands.open(withdrawn.appliance)) {
                if (command.owner().equals(withdrawn.owner)
                        && progress.take(command.reject("the appliance was unpaired", clock.instant()))) {
                    ended++;
                }
            }
            return ended;
        }
    }
}
