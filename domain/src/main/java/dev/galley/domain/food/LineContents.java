package dev.galley.domain.food;

import dev.galley.domain.food.line.ParsedLine;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.naming.FoodNames;
import dev.galley.domain.kernel.naming.Hints;
import dev.galley.domain.kernel.safety.Contents;
import java.util.Set;

/**
 * What a line of ingredients holds: what is known of its food, joined with what its words say. What is done to the food may
 * put something to it, a note may tell of it, and what it is for says nothing of what it is.
 *
 * @param meat whether it is of mammals or birds
 */
public record LineContents(Contents contents, boolean meat) {
    /**
     * @param food what is known of the likeliest; {@link Contents#UNKNOWN} where there is none
     * @param sure whether that food is surely meant: what is only likely may hold what it holds, and is free of nothing
     */
    public static LineContents of(ParsedLine line, Contents food, boolean sure, Language language) {
        var name = line.alternatives().isEmpty()
                ? FoodNames.in(line.name().isBlank() ? line.text() : line.name(), language)
                : Hints.oneOf(line.alternatives().stream().map(other -> FoodNames.in(other, language)).toList());
        var done = line.preparation().map(text -> FoodNames.in(text, language)).orElse(Hints.NONE);
        var noted = line.note().map(text -> FoodNames.in(text, language).perhaps()).orElse(Hints.NONE);
        var hints = name.and(done).and(noted);
        // Of a choice only the first food was looked up, and any of them may be taken.
        var known = sure && line.alternatives().isEmpty() ? food : perhaps(food);
        return new LineContents(hints.joined(known), hints.meat());
    }

    private static Contents perhaps(Contents food) {
        return new Hints(food.contains(), food.mayContain(), Set.of(), Set.of(), false)
                .perhaps()
                .joined(Contents.UNKNOWN);
    }
}
