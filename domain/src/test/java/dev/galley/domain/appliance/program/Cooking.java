package dev.galley.domain.appliance.program;

import dev.galley.domain.appliance.Capabilities;
import dev.galley.domain.appliance.program.Directions.Direction;
import dev.galley.domain.appliance.program.Directions.Line;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Refused;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Recipes and appliances to try, in few words. */
final class Cooking {
    static final Capabilities COOKER = able(
            "heat", Map.of("min_celsius", 30, "max_celsius", 230),
            "hold", Map.of("max_seconds", 50_000),
            "stir", Map.of("max_rpm", 500),
            "weigh", Map.of("max_grams", 5_000));

    private Cooking() {}

    /** Names, each followed by its limits. */
    @SuppressWarnings("unchecked")
    static Capabilities able(Object... namesAndLimits) {
        var limits = new java.util.HashMap<String, Map<String, BigDecimal>>();
        for (int i = 0; i < namesAndLimits.length; i += 2) {
            var own = new java.util.HashMap<String, BigDecimal>();
            ((Map<String, Integer>) namesAndLimits[i + 1]).forEach((name, value) -> own.put(name, BigDecimal.valueOf(
                    value)));
            limits.put((String) namesAndLimits[i], own);
        }
        return new Capabilities(limits);
    }

    static Direction step(String text) {
        return new Direction(text, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    static Direction step(String text, int seconds, Integer... lines) {
        return new Direction(text, Optional.of(seconds), Optional.empty(), Optional.empty(), List.of(lines));
    }

    static Direction at(int celsius, String text, int seconds) {
        return new Direction(text, Optional.of(seconds), Optional.of(celsius), Optional.empty(), List.of());
    }

    static Line line(String name, String grams) {
        return new Line(name, Optional.of(new BigDecimal(grams)), false);
    }

    static Directions recipe(Direction... steps) {
        return new Directions("Dish", Language.EN, List.of(), List.of(steps));
    }

    static Directions recipe(List<Line> lines, Direction... steps) {
        return new Directions("Dish", Language.EN, lines, List.of(steps));
    }

    static List<ProgramStep> steps(Directions recipe, Capabilities capabilities) {
        return Compiler.compile(recipe, capabilities).steps().stream().map(Program.Made::step).toList();
    }

    static List<ProgramStep> steps(Direction... steps) {
        return steps(recipe(steps), COOKER);
    }

    /** What the appliance does itself. */
    static List<ProgramStep> work(Direction... steps) {
        return Stream.of(steps(steps).toArray(ProgramStep[]::new)).filter(Program::isWork).toList();
    }

    /** Why it does not compile. */
    static Map<String, String> problems(Directions recipe, Capabilities capabilities) {
        try {
            var program = Compiler.compile(recipe, capabilities);
            throw new AssertionError("it compiles: " + program);
        } catch (Refused refused) {
            if (refused.refusal() != ProgramRefusal.PROGRAM_IMPOSSIBLE) {
                throw refused;
            }
            return refused.fields();
        }
    }

    static Map<String, String> problems(Direction... steps) {
        return problems(recipe(Arrays.asList(steps).toArray(Direction[]::new)), COOKER);
    }
}
