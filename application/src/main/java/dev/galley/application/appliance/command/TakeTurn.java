package dev.galley.application.appliance.command;

import dev.galley.application.appliance.ListOwners;
import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.domain.appliance.command.ApplianceCommand;
import dev.galley.domain.appliance.command.ApplianceCommands;
import dev.galley.domain.appliance.command.Instruction;
import dev.galley.domain.appliance.command.Turn;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which command is to be said to this appliance now, if any. Where it is only to be said later, that is put off. */
public record TakeTurn(ApplianceId appliance) implements Command<Optional<TakeTurn.Dispatch>> {
    /** @param program what an instruction that starts one means by it, as a JSON text */
    public record Dispatch(ApplianceCommand command, Optional<String> program) {}

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<TakeTurn, Optional<Dispatch>> {
        private static final String UNPAIRED = "the appliance was unpaired";
        private static final String NO_PROGRAM = "there is no such program any more";

        private final Queries queries;
        private final ApplianceCommands commands;
        private final Progress progress;
        private final Clock clock;

        @Inject
        public Handler(Queries queries, ApplianceCommands commands, Progress progress, Clock clock) {
            this.queries = queries;
            this.commands = commands;
            this.progress = progress;
            this.clock = clock;
        }

        @Override
        public Optional<Dispatch> handle(TakeTurn turn, Caller caller) {
            var now = clock.instant();
            var open = withoutStrangers(turn.appliance, caller, now);
            while (!open.isEmpty()) {
                var next = Turn.of(open, commands.lastSaid(turn.appliance), progress.safetyOf(turn.appliance), now);
                switch (next) {
                    case Turn.Say(var command) -> {
                        var program = program(command, caller);
                        if (command.instruction() instanceof Instruction.StartProgram && program.isEmpty()) {
                            progress.take(command.reject(NO_PROGRAM, now));
                            open = without(open, command);
                        } else {
                            var attempted = command.attempt(now);
                            commands.save(attempted);
                            return Optional.of(new Dispatch(attempted, program));
                        }
                    }
                    case Turn.Reject(var command, var why) -> {
                        progress.take(command.reject(why, now));
                        open = without(open, command);
                    }
                    case Turn.Wait(var until) -> {
                        progress.deliver(turn.appliance, until);
                        return Optional.empty();
                    }
                    case Turn.Rest() -> {
                        return Optional.empty();
                    }
                }
            }
            return Optional.empty();
        }

        /** Nothing goes out for somebody whose appliance it is not any more, even if that was not dealt with yet. */
        private List<ApplianceCommand> withoutStrangers(ApplianceId appliance, Caller caller, Instant now) {
            var open = commands.open(appliance);
            if (open.isEmpty()) {
                return open;
            }
            var owners = queries.ask(new ListOwners(appliance), caller);
            for (var command : open) {
                if (!owners.containsKey(command.owner())) {
                    progress.take(command.reject(UNPAIRED, now));
                }
            }
            return open.stream().filter(command -> owners.containsKey(command.owner())).toList();
        }

        private static List<ApplianceCommand> without(List<ApplianceCommand> open, ApplianceCommand ended) {
            return open.stream().filter(command -> !command.id().equals(ended.id())).toList();
        }

        private Optional<String> program(ApplianceCommand command, Caller caller) {
            return command.instruction() instanceof Instruction.StartProgram(var program)
                    ? queries.ask(new ResolveProgram(command.appliance(), command.owner(), program), caller)
                    : Optional.empty();
        }
    }
}
