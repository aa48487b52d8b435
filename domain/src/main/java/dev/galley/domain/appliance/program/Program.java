package dev.galley.domain.appliance.program;

import java.util.List;

/**
 * Steps that an appliance carries out one after the other. One that breaks a rule of {@link SafetyRules} cannot be made.
 *
 * @param steps 1 to 200, of which the appliance does at least one itself
 * @param notes what was left to the person, and why
 */
public record Program(String name, List<Made> steps, List<Note> notes) {
    private static final int MOST_STEPS = 200;

    /** @param recipeStep the step of the recipe that it comes from, from 1 */
    public record Made(int recipeStep, ProgramStep step) {}

    /** @param recipeStep from 1 */
    public record Note(int recipeStep, String why) {}

    public Program {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException("a program has 1 to " + MOST_STEPS + " steps");
        }
        if (steps.stream().noneMatch(made -> isWork(made.step()))) {
            throw new IllegalArgumentException("there is nothing for the appliance to do");
        }
        SafetyRules.of(steps.stream().map(Made::step).toList()).ifPresent(wrong -> {
            throw new IllegalArgumentException(wrong);
        });
    }

    /** Whether the appliance does it, and not the person before it. */
    static boolean isWork(ProgramStep step) {
        return switch (step) {
            case ProgramStep.HeatTo _,ProgramStep.Hold _,ProgramStep.Stir _,ProgramStep.Weigh _ -> true;
            case ProgramStep.WaitForPerson _,ProgramStep.Timer _ -> false;
        };
    }
}
