package dev.galley.domain.appliance.program;

import java.util.List;

/**
 * Steps that an appliance carries out one after the other. One that breaks a rule of {@link SafetyRules} cannot be made.
 *
 * @param steps 1 to 200, of which the appliance does at least one itself
 * @param notes what was left to the person, and why
 */
public record Program(String name, List<Made> steps, List<Note> notes) {
    static final int MOST_STEPS = 200;
    /** Less than a message to an appliance may have, which is 65,536. */
    static final int MOST_BYTES = 56_000;
    private static final int BYTES_BESIDES_TEXT = 160;

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
        if (bytes(steps) > MOST_BYTES) {
            throw new IllegalArgumentException("a program takes at most " + MOST_BYTES + " bytes");
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

    /** As JSON in UTF-8, at most. */
    static int bytes(List<Made> steps) {
        return steps.stream()
                .map(made -> switch (made.step()) {
                    case ProgramStep.WaitForPerson wait -> wait.text();
                    case ProgramStep.Timer timer -> timer.text();
                    case ProgramStep.Weigh weigh -> weigh.ingredient();
                    case ProgramStep.HeatTo _,ProgramStep.Hold _,ProgramStep.Stir _ -> "";
                })
                .mapToInt(text -> BYTES_BESIDES_TEXT + text.chars().map(Program::bytes).sum())
                .sum();
    }

    private static int bytes(int letter) {
        if (letter < ' ') {
            return 6; // escaped by its number
        }
        if (letter < 0x80) {
            return letter == '"' || letter == '\\' ? 2 : 1;
        }
        return letter < 0x800 ? 2 : 3;
    }
}
