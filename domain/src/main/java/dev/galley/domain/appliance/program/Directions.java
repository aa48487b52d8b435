package dev.galley.domain.appliance.program;

import dev.galley.domain.kernel.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a recipe says is to be done, in the amounts that are to be made. */
public record Directions(String name, Language language, List<Line> lines, List<Direction> steps) {
    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private static final Pattern PLURAL = Pattern.compile("(es|s)$");

    public Directions {
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
    }

    /**
     * The same, with each line where its name is mentioned, if no step says which lines it uses: who writes a recipe by
     * hand does not.
     */
    Directions withLinesByName() {
        if (steps.stream().anyMatch(step -> !step.lines().isEmpty())) {
            return this;
        }
        return new Directions(name, language, lines, steps.stream().map(this::withLinesByName).toList());
    }

    private Direction withLinesByName(Direction step) {
        var text = step.instruction().toLowerCase(Locale.ROOT);
        var mentioned = IntStream.range(0, lines.size())
                .filter(line -> head(lines.get(line).name()).matcher(text).find())
                .boxed()
                .toList();
        return new Direction(step.instruction(), step.seconds(), step.celsius(), step.expectedState(), mentioned);
    }

    /** The food's own word is the last of its name: {@code rolled oats}, {@code onion, chopped}. */
    private static Pattern head(String name) {
        var first = name.split("[,(]", 2)[0].strip().toLowerCase(Locale.ROOT);
        var word = PLURAL.matcher(first.substring(first.lastIndexOf(' ') + 1)).replaceFirst("");
        return word.length() < 2 ? NOTHING : Pattern.compile("\\b" + Pattern.quote(word) + "(e?s)?\\b");
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
