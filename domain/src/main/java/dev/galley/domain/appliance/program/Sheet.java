package dev.galley.domain.appliance.program;

import static dev.galley.domain.appliance.program.ProgramRefusal.PROGRAM_IMPOSSIBLE;

import dev.galley.domain.appliance.program.Program.Made;
import dev.galley.domain.appliance.program.Program.Note;
import dev.galley.domain.appliance.program.ProgramStep.Keep;
import dev.galley.domain.appliance.program.ProgramStep.WaitForPerson;
import dev.galley.domain.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A program while it is being made, and all that stands against it, by the step of the recipe that is worked at. */
final class Sheet {
    private static final String WHOLE = "steps";

    private final Map<String, String> problems = new TreeMap<>();
    private final List<Made> made = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private int step;

    /** @param place of the recipe's step, from 0 */
    void turnTo(int place) {
        step = place;
    }

    void add(ProgramStep next) {
        made.add(new Made(step + 1, next));
    }

    /** @param keep what stays hot meanwhile */
    void shown(String text, Optional<Keep> keep) {
        add(new WaitForPerson(text, keep));
    }

    void byHand(String text, String why) {
        shown(text, Optional.empty());
        note(why);
    }

    void note(String why) {
        notes.add(new Note(step + 1, why));
    }

    void problem(String what) {
        problems.merge(path(), what, (first, second) -> first.contains(second) ? first : first + "; " + second);
    }

    /** One that is no single step's fault. */
    void problemOfAll(String what) {
        problems.put(WHOLE, what);
    }

    /** Whether nothing is wrong with this step. */
    boolean isFine() {
        return !problems.containsKey(path());
    }

    private String path() {
        return "steps[" + step + "]";
    }

    /** @throws Refused with {@code PROGRAM_IMPOSSIBLE} if anything is wrong with it, or with what was made altogether */
    Program program(String name) {
        var steps = made.stream().map(Made::step).toList();
        if (problems.isEmpty()) {
            if (made.size() > Program.MOST_STEPS || Program.bytes(made) > Program.MOST_BYTES) {
                problemOfAll("are more than an appliance takes in at once");
            } else if (steps.stream().noneMatch(Program::isWork)) {
                problemOfAll("there is nothing in them that this appliance does");
            } else {
                SafetyRules.of(steps).ifPresent(this::problemOfAll);
            }
        }
        if (!problems.isEmpty()) {
            throw impossible();
        }
        return new Program(name, made, notes);
    }

    Refused impossible() {
        return PROGRAM_IMPOSSIBLE.because("this appliance cannot cook this recipe", problems);
    }
}
