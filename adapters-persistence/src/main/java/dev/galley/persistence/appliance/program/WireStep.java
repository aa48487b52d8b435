package dev.galley.persistence.appliance.program;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.galley.domain.appliance.program.Program.Made;
import dev.galley.domain.appliance.program.ProgramStep;
import dev.galley.domain.appliance.program.ProgramStep.HeatTo;
import dev.galley.domain.appliance.program.ProgramStep.Hold;
import dev.galley.domain.appliance.program.ProgramStep.Keep;
import dev.galley.domain.appliance.program.ProgramStep.Stir;
import dev.galley.domain.appliance.program.ProgramStep.Timer;
import dev.galley.domain.appliance.program.ProgramStep.WaitForPerson;
import dev.galley.domain.appliance.program.ProgramStep.Weigh;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A step as appliances read it and as it is kept: {@code {"type": "heat_to", "celsius": 180, "recipe_step": 1}}. A wait
 * always tells for how long what is hot stays so, which is mostly not at all.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record WireStep(
        String type,
        Optional<Integer> celsius,
        Optional<Integer> holdSeconds,
        Optional<Integer> seconds,
        Optional<Integer> rpm,
        Optional<BigDecimal> grams,
        Optional<String> ingredient,
        Optional<String> text,
        Optional<Integer> keepCelsius,
        Optional<Integer> keepSeconds,
        int recipeStep) {

    static WireStep of(Made made) {
        int from = made.recipeStep();
        return switch (made.step()) {
            case HeatTo(int celsius, var hold) -> heat("heat_to", celsius, hold, Optional.empty(), Optional.empty(),
                    from);
            case Hold(int celsius, int seconds, var rpm) ->
                heat("hold", celsius, Optional.empty(), Optional.of(seconds), rpm, from);
            case Stir(int rpm, int seconds) -> new WireStep(
                    "stir",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(seconds),
                    Optional.of(rpm),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    from);
            case Weigh(var grams, var ingredient) -> new WireStep(
                    "weigh",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(grams),
                    Optional.of(ingredient),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    from);
            case WaitForPerson(var text, var keep) -> new WireStep(
                    "wait_for_person",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(text),
                    keep.map(Keep::celsius),
                    Optional.of(keep.map(Keep::seconds).orElse(0)),
                    from);
            case Timer(int seconds, var text) -> new WireStep(
                    "timer",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(seconds),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(text),
                    Optional.empty(),
                    Optional.empty(),
                    from);
        };
    }

    private static WireStep heat(
            String type,
            int celsius,
            Optional<Integer> hold,
            Optional<Integer> seconds,
            Optional<Integer> rpm,
            int from) {
        return new WireStep(
                type,
                Optional.of(celsius),
                hold,
                seconds,
                rpm,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                from);
    }

    Made made() {
        return new Made(recipeStep, step());
    }

    private ProgramStep step() {
        return switch (type) {
            case "heat_to" -> new HeatTo(celsius.orElseThrow(), holdSeconds);
            case "hold" -> new Hold(celsius.orElseThrow(), seconds.orElseThrow(), rpm);
            case "stir" -> new Stir(rpm.orElseThrow(), seconds.orElseThrow());
            case "weigh" -> new Weigh(grams.orElseThrow(), ingredient.orElseThrow());
            case "wait_for_person" -> new WaitForPerson(
                    text.orElseThrow(),
                    keepCelsius.map(celsius -> new Keep(celsius, keepSeconds.orElseThrow())));
            case "timer" -> new Timer(seconds.orElseThrow(), text.orElseThrow());
            default -> throw new IllegalArgumentException("a step of the type " + type);
        };
    }
}
