package dev.galley.http.appliance.program;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.galley.domain.appliance.program.Program.Made;
import dev.galley.domain.appliance.program.ProgramStep.HeatTo;
import dev.galley.domain.appliance.program.ProgramStep.Hold;
import dev.galley.domain.appliance.program.ProgramStep.Keep;
import dev.galley.domain.appliance.program.ProgramStep.Stir;
import dev.galley.domain.appliance.program.ProgramStep.Timer;
import dev.galley.domain.appliance.program.ProgramStep.WaitForPerson;
import dev.galley.domain.appliance.program.ProgramStep.Weigh;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A step of a program.
 *
 * @param recipeStep the number of the recipe's step that it comes from
 * @param type {@code heat_to}, {@code hold}, {@code stir}, {@code weigh}, {@code wait_for_person} or {@code timer}
 * @param keep what stays hot while it waits for you, and for how long at the most
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ShownStep(
        int recipeStep,
        String type,
        Optional<Integer> celsius,
        Optional<Integer> holdSeconds,
        Optional<Integer> seconds,
        Optional<Integer> rpm,
        Optional<BigDecimal> grams,
        Optional<String> ingredient,
        Optional<String> text,
        Optional<ShownKeep> keep) {

    record ShownKeep(int celsius, int seconds) {
        static ShownKeep of(Keep keep) {
            return new ShownKeep(keep.celsius(), keep.seconds());
        }
    }

    private ShownStep(int recipeStep, String type) {
        this(
                recipeStep,
                type,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static ShownStep of(Made made) {
        int from = made.recipeStep();
        return switch (made.step()) {
            case HeatTo(int to, var hold) -> new ShownStep(from, "heat_to").heat(to, hold, Optional.empty());
            case Hold(int at, int time, var speed) ->
                new ShownStep(from, "hold").heat(at, Optional.empty(), Optional.of(time)).moving(speed);
            case Stir(int speed, int time) ->
                new ShownStep(from, "stir").lasting(time).moving(Optional.of(speed));
            case Weigh(var weight, var name) -> new ShownStep(
                    from,
                    "weigh",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(weight),
                    Optional.of(name),
                    Optional.empty(),
                    Optional.empty());
            case WaitForPerson(var words, var kept) ->
                new ShownStep(from, "wait_for_person").saying(words, kept.map(ShownKeep::of));
            case Timer(int time, var words) ->
                new ShownStep(from, "timer").lasting(time).saying(words, Optional.empty());
        };
    }

    private ShownStep heat(int to, Optional<Integer> hold, Optional<Integer> time) {
        return new ShownStep(recipeStep, type, Optional.of(to), hold, time, rpm, grams, ingredient, text, keep);
    }

    private ShownStep lasting(int time) {
        return new ShownStep(
                recipeStep, type, celsius, holdSeconds, Optional.of(time), rpm, grams, ingredient, text, keep);
    }

    private ShownStep moving(Optional<Integer> speed) {
        return new ShownStep(recipeStep, type, celsius, holdSeconds, seconds, speed, grams, ingredient, text, keep);
    }

    private ShownStep saying(String words, Optional<ShownKeep> kept) {
        return new ShownStep(
                recipeStep, type, celsius, holdSeconds, seconds, rpm, grams, ingredient, Optional.of(words), kept);
    }
}
