package dev.galley.domain.recipe;

import java.util.List;
import java.util.Optional;

/**
 * One thing to do. In a draft the instruction may be blank still.
 *
 * @param durationSeconds how long it takes, up to 30 days; absent where nobody can say
 * @param temperatureCelsius of the oven, the oil or the core, from -40 to 400
 * @param expectedState what it looks, smells, sounds or feels like when it is right
 * @param ingredients the lines used here, by their place in the recipe, from 0
 */
public record Step(
        String instruction,
        Optional<Integer> durationSeconds,
        Optional<Integer> temperatureCelsius,
        Optional<String> expectedState,
        List<Integer> ingredients) {

    /** Characters of an instruction. */
    public static final int LONGEST = 4_000;
    private static final int MOST_SECONDS = 30 * 24 * 3600;

    public Step {
        ingredients = ingredients.stream().distinct().toList();
        var problems = new Problems();
        problems.check(instruction.length() <= LONGEST, "instruction", "must have at most " + LONGEST + " characters");
        problems.range("durationSeconds", durationSeconds, 1, MOST_SECONDS);
        problems.range("temperatureCelsius", temperatureCelsius, -40, 400);
        problems.text("expectedState", expectedState, LONGEST);
        problems.refuseIfAny("the step is not valid");
    }
}
