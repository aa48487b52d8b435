package dev.galley.domain.appliance.command;

import dev.galley.domain.appliance.Capabilities;
import dev.galley.domain.appliance.Presence;
import dev.galley.domain.appliance.ReportedState;
import dev.galley.domain.appliance.command.Instruction.Identify;
import dev.galley.domain.appliance.command.Instruction.Light;
import dev.galley.domain.appliance.command.Instruction.SetTemperature;
import dev.galley.domain.appliance.command.Instruction.SetTimer;
import dev.galley.domain.appliance.command.Instruction.StartProgram;
import dev.galley.domain.appliance.command.Instruction.StopProgram;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whether an instruction may be given to an appliance as it is now. For heat and motion it takes all four: it is online and
 * was heard within an interval, somebody at the appliance has allowed it to be started from afar, its door is closed, and
 * nothing runs. What it did not say counts as in the way.
 *
 * @param presence as far as is known
 * @param wasHeardLately whether it spoke within an interval: whose line was cut without a last will is online for longer
 * @param state what it said of itself last
 */
public record Safety(Presence presence, boolean wasHeardLately, Optional<ReportedState> state) {
    private static final String UNHEARD = "nothing was heard of the appliance lately: see that it is on and connected";

    /** An appliance nobody has heard of. */
    public static final Safety UNKNOWN = new Safety(Presence.UNKNOWN, false, Optional.empty());

    /**
     * What is in the way, and what to do about it, by {@code online}, {@code remoteStart}, {@code door} and {@code program}.
     * Empty if nothing is.
     */
    public Map<String, String> inTheWayOf(Instruction instruction) {
        var obstacles = new LinkedHashMap<String, String>();
        if (!instruction.heatsOrMoves()) {
            return obstacles;
        }
        switch (presence) {
            case ONLINE -> {
                if (!wasHeardLately) {
                    obstacles.put("online", UNHEARD);
                }
            }
            case OFFLINE -> obstacles.put("online",
                    "the appliance is offline: switch it on and wait for it to connect");
            case UNKNOWN -> obstacles.put("online", UNHEARD);
        }
        if (!state.flatMap(ReportedState::isRemoteStartAllowed).orElse(false)) {
            obstacles.put("remoteStart", "remote start is not allowed: allow it at the appliance");
        }
        door().ifPresent(said -> obstacles.put("door", said));
        program().ifPresent(said -> obstacles.put("program", said));
        return obstacles;
    }

    private Optional<String> door() {
        var door = state.flatMap(ReportedState::door);
        if (door.isEmpty()) {
            return Optional.of("the appliance has not said whether its door is closed: open and close it");
        }
        return door.get().equals(ReportedState.CLOSED)
                ? Optional.empty()
                : Optional.of("the door is not closed: close it");
    }

    private Optional<String> program() {
        var program = state.flatMap(ReportedState::program);
        if (program.isEmpty()) {
            return Optional.of("the appliance has not said whether a program runs: stop whatever runs");
        }
        return program.get().equals(ReportedState.IDLE)
                ? Optional.empty()
                : Optional.of("a program is running: wait until it ends, or send stop_program");
    }

    /** What goes beyond what the appliance says it can do, by the argument: {@code args.celsius}. */
    public Map<String, String> beyondLimits(Instruction instruction) {
        return switch (instruction) {
            case SetTemperature(var celsius) -> temperature(celsius);
            case Light _,Identify _,StopProgram _,SetTimer _,StartProgram _ -> Map.of();
        };
    }

    private Map<String, String> temperature(BigDecimal celsius) {
        var capabilities = state.map(ReportedState::capabilities).orElse(Capabilities.NONE);
        var most = capabilities.limit("heat", "max_celsius");
        if (most.isPresent() && celsius.compareTo(most.get()) > 0) {
            return Map.of("args.celsius", "must be at most %s: this appliance gets no hotter".formatted(
                    most.get().toPlainString()));
        }
        var least = capabilities.limit("heat", "min_celsius");
        if (least.isPresent() && celsius.compareTo(least.get()) < 0) {
            return Map.of("args.celsius", "must be at least %s: this appliance cannot keep less".formatted(
                    least.get().toPlainString()));
        }
        return Map.of();
    }
}
