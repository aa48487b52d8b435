package dev.galley.device.simulator;

import dev.galley.device.simulator.Program.Step;
import dev.galley.device.simulator.physics.Kitchenware;
import java.util.OptionalDouble;

/** A program on its way. Not safe for several threads. */
final class ProgramRun {
    /** A sensor that shows half a degree less than it is told to reach has reached it. */
    private static final double NEAR_KELVIN = 0.5;
    /** Around this a thermostat keeps what it keeps. */
    private static final double KEPT_KELVIN = 5;
    private static final double ENOUGH = 0.98;
    /** Nobody came in a day. */
    private static final double LONGEST_WAIT_SECONDS = 86_400;

    private final Program program;
    private int at;
    /** In the present step: the time that counts, and since it began. */
    private double counted;
    private double waited;
    private double gramsBefore = Double.NaN;
    private boolean isReached;
    private boolean isConfirmed;

    ProgramRun(Program program) {
        this.program = program;
    }

    Program program() {
        return program;
    }

    int stepIndex() {
        return at;
    }

    boolean isOver() {
        return at >= program.steps().size();
    }

    boolean waitsForPerson() {
        return !isOver() && program.steps().get(at) instanceof Step.WaitForPerson;
    }

    /** How much is still to be put in; 0 if it is not what it waits for. */
    double gramsWanted(Kitchenware ware) {
        return !isOver() && program.steps().get(at) instanceof Step.Weigh weigh
                ? Math.max(0, weigh.grams() - (ware.grams() - (Double.isNaN(gramsBefore) ? ware.grams() : gramsBefore)))
                : 0;
    }

    double waitedSeconds() {
        return waited;
    }

    boolean isGivenUp() {
        return !isOver() && waited > LONGEST_WAIT_SECONDS
                && (waitsForPerson() || program.steps().get(at) instanceof Step.Weigh);
    }

    void confirm() {
        isConfirmed = true;
    }

    /**
     * Lets a short time pass, and tells what the present step wants of the ware. Under an open door time does not count,
     * except where it waits for somebody, who may well be the one at the door.
     */
    Kitchenware advance(Kitchenware ware, double seconds) {
        if (isOver()) {
            return ware;
        }
        waited += seconds;
        var step = program.steps().get(at);
        var told = tell(step, ware, waited);
        boolean counts = !ware.isOpen();
        boolean isDone = switch (step) {
            case Step.HeatTo heat -> {
                isReached |= ware.celsius() >= heat.celsius() - NEAR_KELVIN;
                yield isReached && count(counts, seconds) >= heat.holdSeconds();
            }
            case Step.Hold hold -> {
                isReached |= ware.celsius() >= hold.celsius() - KEPT_KELVIN;
                yield isReached && count(counts, seconds) >= hold.seconds();
            }
            case Step.Stir stir -> count(counts, seconds) >= stir.seconds();
            case Step.Timer timer -> count(counts, seconds) >= timer.seconds();
            case Step.Weigh weigh -> {
                gramsBefore = Double.isNaN(gramsBefore) ? ware.grams() : gramsBefore;
                yield ware.grams() - gramsBefore >= weigh.grams() * ENOUGH;
            }
            case Step.WaitForPerson _ -> isConfirmed;
        };
        if (isDone) {
            at++;
            counted = 0;
            waited = 0;
            gramsBefore = Double.NaN;
            isReached = false;
            isConfirmed = false;
        }
        return isOver() ? told.heating(OptionalDouble.empty()).stirring(0) : told;
    }

    private double count(boolean counts, double seconds) {
        counted += counts ? seconds : 0;
        return counted;
    }

    private static Kitchenware tell(Step step, Kitchenware ware, double waited) {
        return switch (step) {
            case Step.HeatTo heat -> ware.heating(OptionalDouble.of(heat.celsius())).stirring(0);
            case Step.Hold hold -> ware.heating(OptionalDouble.of(hold.celsius())).stirring(hold.rpm());
            case Step.WaitForPerson waits when waited <= waits.keepSeconds() -> ware
                    .heating(OptionalDouble.of(waits.keepCelsius()))
                    .stirring(0);
            case Step.Stir stir -> ware.heating(OptionalDouble.empty()).stirring(stir.rpm());
            case Step.Weigh _,Step.WaitForPerson _,Step.Timer _ -> ware.heating(OptionalDouble.empty()).stirring(0);
        };
    }
}
