package dev.galley.application.appliance.telemetry;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.appliance.ApplianceEvent;
import dev.galley.domain.appliance.telemetry.Spells;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Notes that from this instant on an appliance measures for this person, or does not any more. That it is noted twice
 * changes nothing.
 */
public record NoteOwner(ApplianceId appliance, UserId owner, Instant at, boolean isTheirs) implements Command<Boolean> {
    public static NoteOwner of(ApplianceEvent.Paired paired) {
        return new NoteOwner(paired.appliance(), paired.owner(), paired.at(), true);
    }

    public static NoteOwner of(ApplianceEvent.Unpaired unpaired) {
        return new NoteOwner(unpaired.appliance(), unpaired.owner(), unpaired.at(), false);
    }

    @Override
    public Access access() {
        return new Access.Admins();
    }

    /** Answers whether it was news. */
    public static final class Handler implements Handles<NoteOwner, Boolean> {
        private final Spells spells;

        @Inject
        public Handler(Spells spells) {
            this.spells = spells;
        }

        @Override
        public Boolean handle(NoteOwner command, Caller caller) {
            return command.isTheirs
                    ? spells.begin(command.appliance, command.owner, command.at)
                    : spells.end(command.appliance, command.owner, command.at);
        }
    }
}
