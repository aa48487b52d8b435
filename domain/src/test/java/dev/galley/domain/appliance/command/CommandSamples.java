package dev.galley.domain.appliance.command;

import dev.galley.domain.appliance.Capabilities;
import dev.galley.domain.appliance.Presence;
import dev.galley.domain.appliance.ReportedState;
import dev.galley.domain.appliance.command.Instruction.Identify;
import dev.galley.domain.appliance.command.Instruction.SetTemperature;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.UserId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Commands and appliances to try things with. */
public final class CommandSamples {
    public static final Instant NOW = Instant.parse("2026-11-20T10:30:00Z");
    public static final ApplianceId OVEN = new ApplianceId(new java.util.UUID(7, 1));
    public static final UserId ADA = new UserId(new java.util.UUID(7, 2));
    public static final Instruction HEAT = new SetTemperature(BigDecimal.valueOf(180));
    public static final Instruction BLINK = new Identify();
    private static final Ids IDS = new Ids(InstantSource.fixed(NOW), new Random(4)::nextLong);

    private CommandSamples() {}

    public static ApplianceCommand command(Instruction instruction) {
        return command(OVEN, ADA, instruction, NOW);
    }

    public static ApplianceCommand command(ApplianceId appliance, UserId owner, Instruction instruction, Instant now) {
        return ApplianceCommand.queue(
                new CommandId(IDS.next()), appliance, owner, instruction, Duration.ofSeconds(60), now);
    }

    /** Ready for heat. */
    public static ReportedState ready() {
        return state("idle", "closed", true);
    }

    public static ReportedState state(String program, String door, boolean remote) {
        return new ReportedState(
                Optional.of("1.0.0"),
                new Capabilities(Map.of("heat", Map.of(
                        "max_celsius", BigDecimal.valueOf(250), "min_celsius", BigDecimal.valueOf(30)))),
                Optional.of(program),
                Optional.of(door),
                Optional.of(remote),
                "{}");
    }

    public static Safety safe() {
        return new Safety(Presence.ONLINE, true, Optional.of(ready()));
    }
}
