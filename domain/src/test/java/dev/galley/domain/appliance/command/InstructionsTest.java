package dev.galley.domain.appliance.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.galley.domain.appliance.command.Instruction.Light;
import dev.galley.domain.appliance.command.Instruction.SetTemperature;
import dev.galley.domain.appliance.command.Instruction.SetTimer;
import dev.galley.domain.appliance.command.Instruction.StartProgram;
import dev.galley.domain.kernel.KernelRefusal;
import dev.galley.domain.kernel.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstructionsTest {
    private static void wrong(String type, Map<String, Object> args, String... fields) {
        assertThatThrownBy(() -> Instructions.read(type, args)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(KernelRefusal.VALIDATION_ERROR);
            assertThat(refused.fields()).containsOnlyKeys(fields);
        });
    }

    @Test
    void good_ones_are_read_and_say_the_same_again() {
        assertThat(Instructions.read("light", Map.of("on", false))).isEqualTo(new Light(false));
        assertThat(Instructions.read("set_timer", Map.of("seconds", new BigDecimal("90.0"))))
                .isEqualTo(new SetTimer(90));
        assertThat(Instructions.read("set_temperature", Map.of("celsius", 180.50)))
                .isEqualTo(new SetTemperature(new BigDecimal("180.5")));
        assertThat(Instructions.read("set_temperature", Map.of("celsius", new BigDecimal("1.8E+2"))).args())
                .containsEntry("celsius", new BigDecimal("180"));
        assertThat(Instructions.read("start_program", Map.of("program", " roast "))).isEqualTo(
                new StartProgram("roast"));
        for (var type : List.of("identify", "stop_program")) {
            assertThat(Instructions.read(type, Map.of()).type()).isEqualTo(type);
        }
    }

    @Test
    void what_is_wrong_is_named() {
        wrong("dance", Map.of(), "type");
        wrong("light", Map.of(), "args.on");
        wrong("light", Map.of("on", "yes"), "args.on");
        wrong("light", Map.of("on", true, "colour", "red"), "args.colour");
        wrong("light", Map.of("colour", "red"), "args.colour", "args.on");
        wrong("identify", Map.of("on", true), "args.on");
        for (Object seconds : List.of(0, -1, 86_401, 1.5, "60", new BigDecimal("1e999999999"))) {
            wrong("set_timer", Map.of("seconds", seconds), "args.seconds");
        }
        for (Object celsius : List.of(-1, 500.01, 180.123, Double.POSITIVE_INFINITY, "180", new BigDecimal(
                "1e99999"))) {
            wrong("set_temperature", Map.of("celsius", celsius), "args.celsius");
        }
        for (Object program : List.of("", " ", 7, "x".repeat(101), "a\nb")) {
            wrong("start_program", Map.of("program", program), "args.program");
        }
    }
}
