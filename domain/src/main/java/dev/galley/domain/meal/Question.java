package dev.galley.domain.meal;

import java.util.List;
import java.util.UUID;

/**
 * How many grams of something it was: asked of the person who ate, since the answer would make the figures better.
 *
 * @param food as the item is called
 * @param grams to choose from, in the order to show them; others may be answered too
 */
public record Question(UUID id, String food, List<Long> grams) {
    public Question {
        grams = List.copyOf(grams);
        if (food.isBlank() || grams.stream().anyMatch(it -> it <= 0)) {
            throw new IllegalArgumentException("a question asks for an amount of something");
        }
    }
}
