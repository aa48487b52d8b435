package dev.galley.domain.appliance.command;

import static dev.galley.domain.appliance.command.CommandSamples.ADA;
import static dev.galley.domain.appliance.command.CommandSamples.BLINK;
import static dev.galley.domain.appliance.command.CommandSamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.appliance.command.CommandResult.Word;
import dev.galley.domain.kernel.ApplianceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What all {@link ApplianceCommands} must do. */
public interface ApplianceCommandsContract {
    ApplianceCommands commands();

    private static ApplianceCommand command(ApplianceId appliance, Instruction instruction) {
        return CommandSamples.command(appliance, ADA, instruction, NOW);
    }

    private static ApplianceId appliance() {
        return new ApplianceId(UUID.randomUUID());
    }

    @Test
    default void what_is_saved_is_read_again_whatever_it_is() {
        var appliance = appliance();
        for (var instruction : List.of(
                BLINK,
                Instructions.read("light", Map.of("on", false)),
                Instructions.read("stop_program", Map.of()),
                Instructions.read("set_timer", Map.of("seconds", 300)),
                Instructions.read("set_temperature", Map.of("celsius", 180.25)),
                Instructions.read("set_temperature", Map.of("celsius", 200)),
                Instructions.read("start_program", Map.of("program", "Roast \"rare\" \\ 1")))) {
            var command = command(appliance, instruction);
            commands().save(command);
            assertThat(commands().of(command.id())).contains(command);
            var rejected = command.attempt(NOW).reject("because", NOW.plusSeconds(1)).getLast();
            commands().save(rejected);
            assertThat(commands().of(command.id())).contains(rejected);
        }
        assertThat(commands().of(new CommandId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void open_ones_come_in_their_order_and_of_one_appliance() {
        var oven = appliance();
        var first = command(oven, BLINK);
        var second = command(oven, BLINK);
        var ended = command(oven, BLINK);
        var foreign = command(appliance(), BLINK);
        List.of(second, foreign, first, ended.reject("because", NOW).getLast()).forEach(commands()::save);
        assertThat(commands().open(oven)).containsExactly(first, second);
        var taken = first.heard(new CommandResult(Word.ACCEPTED, Optional.empty()), NOW).getLast();
        commands().save(taken);
        assertThat(commands().open(oven)).containsExactly(taken, second);
    }

    @Test
    default void the_last_that_was_said_is_known_even_when_it_has_ended() {
        var oven = appliance();
        assertThat(commands().lastSaid(oven)).isEmpty();
        var first = command(oven, BLINK).attempt(NOW);
        var second = command(oven, BLINK).attempt(NOW).reject("because", NOW).getLast();
        var unsaid = command(oven, BLINK);
        List.of(second, first, unsaid).forEach(commands()::save);
        assertThat(commands().lastSaid(oven)).contains(second.id());
    }

    @Test
    default void those_that_ended_long_ago_are_forgotten() {
        var oven = appliance();
        var open = command(oven, BLINK);
        var ended = command(oven, BLINK).reject("because", NOW).getLast();
        List.of(open, ended).forEach(commands()::save);
        assertThat(commands().forget(NOW, 100)).isZero();
        assertThat(commands().forget(NOW.plusMillis(1), 100)).isOne();
        assertThat(commands().of(ended.id())).isEmpty();
        assertThat(commands().of(open.id())).isPresent();
    }
}
