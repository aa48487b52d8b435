package dev.galley.domain.appliance.live;

import dev.galley.domain.appliance.Presence;
import dev.galley.domain.appliance.command.CommandEvent;
import dev.galley.domain.kernel.ApplianceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something to be seen of an appliance. */
public sealed interface Sight {
    ApplianceId appliance();

    /** It came, went, or fell silent. */
    record PresenceSeen(ApplianceId appliance, Presence presence, Instant at) implements Sight {}

    /**
     * What it says of itself.
     *
     * @param json an object
     */
    record StateSeen(ApplianceId appliance, String json, Instant at) implements Sight {}

    /** How a command goes on: for who gave it alone. */
    record CommandSeen(CommandEvent event) implements Sight {
        @Override
        public ApplianceId appliance() {
            return event.appliance();
        }
    }

    /**
     * What it measured.
     *
     * @param boot with {@code seq}, the message it came in
     * @param readings the oldest first
     */
    record Measured(ApplianceId appliance, String boot, long seq, List<Reading> readings) implements Sight {
        public Measured {
            readings = List.copyOf(readings);
        }
    }

    /**
     * One value that was measured.
     *
     * @param index where it stood in its message
     * @param isClockCorrected present and true if {@code at} is when it arrived
     */
    record Reading(
            Instant at, String metric, double value, String unit, int index, Optional<Boolean> isClockCorrected) {}
}
