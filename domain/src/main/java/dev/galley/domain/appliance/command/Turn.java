package dev.galley.domain.appliance.command;

import dev.galley.domain.appliance.Presence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is to be done next with the commands of one appliance. */
public sealed interface Turn {
    /** Say this one. */
    record Say(ApplianceCommand command) implements Turn {}

    /** Something is in the way of this one now that was not when it was given. */
    record Reject(ApplianceCommand command, String why) implements Turn {}

    /** Nothing, unless nothing is heard until then. */
    record Wait(Instant until) implements Turn {}

    /** Nothing, until something happens. */
    record Rest() implements Turn {}

    /**
     * Commands are said in the order in which they were given. One that was said and not answered is said again, as long as
     * nothing newer was said: an old word may not arrive behind a newer one and undo it.
     *
     * @param open commands that have not ended, the oldest first
     * @param lastSaid the newest that was said to this appliance, open or not
     */
    static Turn of(List<ApplianceCommand> open, Optional<CommandId> lastSaid, Safety safety, Instant now) {
        Optional<Instant> until = Optional.empty();
        for (var command : open) {
            if (!command.isUnanswered() || command.isOver(now)) {
                continue; // the one is the appliance's business, the other ends by itself
            }
            var obstacles = safety.inTheWayOf(command.instruction());
            if (command.attempts() == 0) {
                if (!obstacles.isEmpty()) {
                    return new Reject(command, String.join("; ", obstacles.values()));
                }
                if (safety.presence() == Presence.ONLINE) {
                    return new Say(command);
                }
            } else if (obstacles.isEmpty() && safety.presence() == Presence.ONLINE
                    && lastSaid.equals(Optional.of(command.id()))) {
                var due = command.nextAttemptAt().orElse(now);
                if (!due.isAfter(now)) {
                    return new Say(command);
                }
                until = Optional.of(due);
            }
        }
        return until.<Turn>map(Wait::new).orElseGet(Rest::new);
    }
}
