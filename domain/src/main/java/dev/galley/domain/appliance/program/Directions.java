package dev.galley.domain.appliance.program;

import dev.galley.domain.kernel.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a recipe says is to be done, in the amounts that are to be made. */
public record Directions(String name, Language language, List<Line> lines, List<Direction> steps) {
    public Directions {
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
    }

    /**
     * An ingredient.
     *
     * @param grams what a scale shows of it, over 0; absent where nobody weighs it
     */
    public record Line(String name, Optional<BigDecimal> grams, boolean optional) {}

    /**
     * A step as its author wrote it.
     *
     * @param celsius of the oven, the oil, the pot or the core
     * @param lines the ingredients used here, by their place, from 0
     */
    public record Direction(
            String instruction,
            Optional<Integer> seconds,
            Optional<Integer> celsius,
            Optional<String> expectedState,
            List<Integer> lines) {
        public Direction {
            lines = List.copyOf(lines);
        }
    }
}
