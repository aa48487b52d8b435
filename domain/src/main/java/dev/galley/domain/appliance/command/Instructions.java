package dev.galley.domain.appliance.command;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.domain.appliance.command.Instruction.Identify;
import dev.galley.domain.appliance.command.Instruction.Light;
import dev.galley.domain.appliance.command.Instruction.SetTemperature;
import dev.galley.domain.appliance.command.Instruction.SetTimer;
import dev.galley.domain.appliance.command.Instruction.StartProgram;
import dev.galley.domain.appliance.command.Instruction.StopProgram;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads an instruction from what somebody wrote. Everything that is wrong with it is told at once. */
public final class Instructions {
    public static final List<String> TYPES = List.of(
            "light", "identify", "stop_program", "set_timer", "set_temperature", "start_program");

    private final Map<String, ?> args;
    private final Map<String, String> wrong = new TreeMap<>();

    private Instructions(Map<String, ?> args) {
        this.args = args;
    }

    /**
     * @param type one of {@link #TYPES}
     * @param args values are null, or booleans, numbers, texts, or anything else where it is wrong
     * @throws dev.galley.domain.kernel.Refused {@code VALIDATION_ERROR} with {@code type} or {@code args.celsius} and the
     *     like
     */
    public static Instruction read(String type, Map<String, ?> args) {
        var reading = new Instructions(args);
        var read = reading.of(type);
        if (read.isEmpty() || !reading.wrong.isEmpty()) {
            throw VALIDATION_ERROR.because("the command is not valid", reading.wrong);
        }
        return read.get();
    }

    private Optional<? extends Instruction> of(String type) {
        return switch (type) {
            case "light" -> {
                only("on");
                yield on().map(Light::new);
            }
            case "identify" -> {
                only();
                yield Optional.of(new Identify());
            }
            case "stop_program" -> {
                only();
                yield Optional.of(new StopProgram());
            }
            case "set_timer" -> {
                only("seconds");
                yield seconds().map(SetTimer::new);
            }
            case "set_temperature" -> {
                only("celsius");
                yield celsius().map(SetTemperature::new);
            }
            case "start_program" -> {
                only("program");
                yield program().map(StartProgram::new);
            }
            default -> {
                wrong.put("type", "must be one of " + String.join(", ", TYPES));
                yield Optional.empty();
            }
        };
    }

    private void only(String... known) {
        for (var name : args.keySet()) {
            if (!List.of(known).contains(name)) {
                wrong.put("args." + name, known.length == 0
                        ? "is not taken: this command has no arguments"
                        : "is not taken: this command has " + String.join(", ", known));
            }
        }
    }

    private @Nullable Object value(String name) {
        return args.get(name);
    }

    private <T> Optional<T> complain(String name, String complaint) {
        wrong.put("args." + name, value(name) == null ? "is required: it " + complaint : complaint);
        return Optional.empty();
    }

    private Optional<Boolean> on() {
        return value("on") instanceof Boolean on ? Optional.of(on) : complain("on", "must be true or false");
    }

    private Optional<Integer> seconds() {
        var seconds = number(value("seconds")).filter(it -> isWithin(it, 1, SetTimer.MOST_SECONDS));
        return seconds.isPresent() && seconds.get().stripTrailingZeros().scale() <= 0
                ? Optional.of(seconds.get().intValueExact())
                : complain("seconds", "must be a whole number from 1 to " + SetTimer.MOST_SECONDS);
    }

    private Optional<BigDecimal> celsius() {
        var celsius = number(value("celsius")).filter(it -> isWithin(it, 0, SetTemperature.MOST_CELSIUS))
                .filter(it -> it.stripTrailingZeros().scale() <= 2);
        return celsius.isPresent()
                ? celsius.map(Instructions::plain)
                : complain(
                        "celsius",
                        "must be a number from 0 to " + SetTemperature.MOST_CELSIUS
                                + " with at most two digits behind the point");
    }

    private Optional<String> program() {
        return value("program") instanceof String text && !text.isBlank() && text.length() <= StartProgram.LONGEST
                && text.chars().noneMatch(Character::isISOControl)
                        ? Optional.of(text.strip())
                        : complain("program", "must be the name or the id of a program, of 1 to 100 characters");
    }

    private static Optional<BigDecimal> number(@Nullable Object value) {
        return switch (value) {
            case BigDecimal exact -> Optional.of(exact);
            case Integer whole -> Optional.of(BigDecimal.valueOf(whole));
            case Long whole -> Optional.of(BigDecimal.valueOf(whole));
            case Double real when Double.isFinite(real) -> Optional.of(BigDecimal.valueOf(real));
            case null, default -> Optional.empty();
        };
    }

    /** Compared before it is changed into anything: 1e999999999 is a short text and a long number. */
    private static boolean isWithin(BigDecimal number, int least, int most) {
        return number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    /** 180 and not 1.8E+2. */
    private static BigDecimal plain(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
