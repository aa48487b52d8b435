package dev.galley.domain.meal.analysis;

import dev.galley.domain.kernel.Interval;
import java.util.Map;
import java.util.Optional;

/**
 * One food of which a person wrote, as the ingredient parser reads it.
 *
 * @param quantity above 0, in {@code unit}; absent where they did not say
 * @param grams of all of it, where their words tell it
 * @param isGuess whether their words do not say how much, or only roughly
 * @param food absent where none is like enough
 * @param isListed whether it stands in the list of ingredients; else it is from a description, where much is no food
 */
public record Told(
        String name,
        Optional<Double> quantity,
        Optional<String> unit,
        Optional<Interval> grams,
        boolean isGuess,
        Optional<KnownFood> food,
        boolean isListed) {

    /** Someone who says what they ate is believed; how well the name was matched is another matter. */
    Helping asHelping() {
        return new Helping(
                name, quantity, unit, grams, food, Map.of(), food.map(KnownFood::likeness).orElse(0.0),
                basis());
    }

    Helping.Basis basis() {
        return isGuess ? Helping.Basis.GUESSED : Helping.Basis.SAID;
    }
}
