package dev.galley.application.appliance.command;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.appliance.command.ApplianceCommands;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Forgets commands that ended more than {@link #KEPT} before this time, some at a time. Answers how many. */
public record ForgetCommands(Instant now) implements Command<Integer> {
    public static final Duration KEPT = Duration.ofDays(90);
    private static final int MOST = 10_000;

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<ForgetCommands, Integer> {
        private final ApplianceCommands commands;

        @Inject
        public Handler(ApplianceCommands commands) {
            this.commands = commands;
        }

        @Override
        public Integer handle(ForgetCommands command, Caller caller) {
            return commands.forget(command.now.minus(KEPT), MOST);
        }
    }
}
