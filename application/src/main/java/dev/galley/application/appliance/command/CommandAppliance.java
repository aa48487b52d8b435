package dev.galley.application.appliance.command;

import static dev.galley.domain.appliance.command.CommandRefusal.BEYOND_LIMITS;
import static dev.galley.domain.appliance.command.CommandRefusal.COMMAND_LIMIT;
import static dev.galley.domain.appliance.command.CommandRefusal.COMMAND_REFUSED;
import static dev.galley.domain.appliance.command.CommandRefusal.PROGRAM_UNKNOWN;
import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.domain.appliance.command.ApplianceCommand;
import dev.galley.domain.appliance.command.ApplianceCommands;
import dev.galley.domain.appliance.command.CommandId;
import dev.galley.domain.appliance.command.Instruction;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * Has an appliance of this person's do something. It is kept, and goes out after the commit. Refuses what is not theirs
 * ({@code APPLIANCE_NOT_FOUND}), what the appliance cannot do ({@code BEYOND_LIMITS}, {@code PROGRAM_UNKNOWN}), what
 * something at the appliance is in the way of ({@code COMMAND_REFUSED}), and more than {@link #MOST_OPEN} at once ({@code
 * COMMAND_LIMIT}).
 *
 * @param validFor from a second to a day; after that no appliance begins with it
 */
public record CommandAppliance(ApplianceId appliance, UserId owner, Instruction instruction, Duration validFor)
        implements
            Command<GetCommandProgress.View> {
    public static final int MOST_OPEN = 100;

    public CommandAppliance {
        if (validFor.compareTo(ApplianceCommand.SHORTEST) < 0 || validFor.compareTo(ApplianceCommand.LONGEST) > 0) {
            var wrong = "must be from 1 to 86400";
            throw VALIDATION_ERROR.because("expiresInSeconds " + wrong, Map.of("expiresInSeconds", wrong));
        }
    }

    @Override
    public Access access() {
        return new Access.Only(owner);
    }

    public static final class Handler implements Handles<CommandAppliance, GetCommandProgress.View> {
        private final Queries queries;
        private final ApplianceCommands commands;
        private final Progress progress;
        private final Ids ids;
        private final Clock clock;

        @Inject
        public Handler(Queries queries, ApplianceCommands commands, Progress progress, Ids ids, Clock clock) {
            this.queries = queries;
            this.commands = commands;
            this.progress = progress;
            this.ids = ids;
            this.clock = clock;
        }

        @Override
        public GetCommandProgress.View handle(CommandAppliance order, Caller caller) {
            Mine.since(queries, order.appliance, order.owner, caller);
            if (order.instruction instanceof Instruction.StartProgram(var program)
                    && queries.ask(new ResolveProgram(order.appliance, order.owner, program), caller).isEmpty()) {
                var wrong = "there is no such program for this appliance";
                throw PROGRAM_UNKNOWN.because(wrong, Map.of("args.program", wrong));
            }
            var safety = progress.safetyOf(order.appliance);
            var beyond = safety.beyondLimits(order.instruction);
            if (!beyond.isEmpty()) {
                throw BEYOND_LIMITS.because("this appliance cannot do that", beyond);
            }
            var obstacles = safety.inTheWayOf(order.instruction);
            if (!obstacles.isEmpty()) {
                throw COMMAND_REFUSED.because(
                        "the appliance is not ready for that: " + String.join("; ", obstacles.values()), obstacles);
            }
            if (commands.open(order.appliance).size() >= MOST_OPEN) {
                throw COMMAND_LIMIT.because("%d commands wait for this appliance already".formatted(MOST_OPEN));
            }
            var queued = ApplianceCommand.queue(
                    new CommandId(ids.next()),
                    order.appliance,
                    order.owner,
                    order.instruction,
                    order.validFor,
                    clock.instant());
            progress.begin(queued);
            return GetCommandProgress.View.of(queued);
        }
    }
}
