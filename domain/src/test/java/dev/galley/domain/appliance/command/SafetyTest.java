package dev.galley.domain.appliance.command;

import static dev.galley.domain.appliance.command.CommandSamples.BLINK;
import static dev.galley.domain.appliance.command.CommandSamples.HEAT;
import static dev.galley.domain.appliance.command.CommandSamples.ready;
import static dev.galley.domain.appliance.command.CommandSamples.safe;
import static dev.galley.domain.appliance.command.CommandSamples.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.appliance.Capabilities;
import dev.galley.domain.appliance.Presence;
import dev.galley.domain.appliance.ReportedState;
import dev.galley.domain.appliance.command.Instruction.Light;
import dev.galley.domain.appliance.command.Instruction.SetTemperature;
import dev.galley.domain.appliance.command.Instruction.SetTimer;
import dev.galley.domain.appliance.command.Instruction.StartProgram;
import dev.galley.domain.appliance.command.Instruction.StopProgram;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SafetyTest {
    private static Safety with(ReportedState state) {
        return new Safety(Presence.ONLINE, true, Optional.of(state));
    }

    @Test
    void a_closed_idle_appliance_that_allows_it_may_be_heated() {
        assertThat(safe().inTheWayOf(HEAT)).isEmpty();
        assertThat(safe().inTheWayOf(new StartProgram("roast"))).isEmpty();
    }

    @Test
    void each_thing_in_the_way_is_named() {
        assertThat(new Safety(Presence.OFFLINE, true, Optional.of(ready())).inTheWayOf(HEAT)).containsOnlyKeys(
                "online");
        assertThat(new Safety(Presence.UNKNOWN, true, Optional.of(ready())).inTheWayOf(HEAT)).containsOnlyKeys(
                "online");
        assertThat(with(state("idle", "closed", false)).inTheWayOf(HEAT)).containsOnlyKeys("remoteStart");
        assertThat(with(state("idle", "open", true)).inTheWayOf(HEAT)).containsOnlyKeys("door");
        assertThat(with(state("idle", "ajar", true)).inTheWayOf(HEAT)).containsOnlyKeys("door");
        assertThat(with(state("roast", "closed", true)).inTheWayOf(HEAT)).containsOnlyKeys("program");
        assertThat(with(state("roast", "open", false)).inTheWayOf(HEAT))
                .containsOnlyKeys("remoteStart", "door", "program");
    }

    @Test
    void who_was_not_heard_within_an_interval_is_not_heated() {
        var silent = new Safety(Presence.ONLINE, false, Optional.of(ready()));
        assertThat(silent.inTheWayOf(HEAT)).containsOnlyKeys("online");
        assertThat(silent.inTheWayOf(new StartProgram("roast"))).containsOnlyKeys("online");
        assertThat(silent.inTheWayOf(BLINK)).isEmpty();
    }

    @Test
    void what_is_unknown_is_in_the_way() {
        assertThat(Safety.UNKNOWN.inTheWayOf(HEAT)).containsOnlyKeys("online", "remoteStart", "door", "program");
        var silent = new ReportedState(
                Optional.empty(), Capabilities.NONE, Optional.empty(), Optional.empty(), Optional.empty(), "{}");
        assertThat(with(silent).inTheWayOf(new StartProgram("roast")))
                .containsOnlyKeys("remoteStart", "door", "program");
    }

    @Test
    void what_neither_heats_nor_moves_is_always_allowed() {
        for (var harmless : List.of(BLINK, new Light(true), new SetTimer(5), new StopProgram())) {
            assertThat(Safety.UNKNOWN.inTheWayOf(harmless)).isEmpty();
        }
    }

    /** By type, so that a new one is thought about. */
    @Test
    void which_types_heat_or_move_is_fixed() {
        assertThat(Instructions.TYPES.stream().filter(type -> Instructions.read(type, switch (type) {
            case "light" -> java.util.Map.of("on", true);
            case "set_timer" -> java.util.Map.of("seconds", 1);
            case "set_temperature" -> java.util.Map.of("celsius", 1);
            case "start_program" -> java.util.Map.of("program", "roast");
            default -> java.util.Map.<String, Object>of();
        }).heatsOrMoves())).containsExactlyInAnyOrderElementsOf(Set.of("set_temperature", "start_program"));
    }

    @Test
    void declared_limits_hold_and_undeclared_ones_do_not() {
        assertThat(safe().beyondLimits(new SetTemperature(BigDecimal.valueOf(251)))).containsOnlyKeys("args.celsius");
        assertThat(safe().beyondLimits(new SetTemperature(BigDecimal.valueOf(29)))).containsOnlyKeys("args.celsius");
        assertThat(safe().beyondLimits(new SetTemperature(BigDecimal.valueOf(250)))).isEmpty();
        assertThat(safe().beyondLimits(new SetTemperature(new BigDecimal("30.0")))).isEmpty();
        assertThat(Safety.UNKNOWN.beyondLimits(new SetTemperature(BigDecimal.valueOf(500)))).isEmpty();
    }
}
