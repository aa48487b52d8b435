package dev.galley.domain.meal;

import java.util.Optional;

/**
 * How a meal came to be known.
 *
 * @param image the key of its photo; absent for what was entered by hand, and where the photo was deleted
 * @param strategy how the photo was looked at: {@code PORTION+WEIGHT}; absent for what was entered by hand
 * @param provider who read it: a model, or {@code rules} for a text; absent where every item was chosen
 */
public record MealOrigin(Optional<String> image, Optional<String> strategy, Optional<String> provider) {
    /** Of a meal whose items a person chose one by one. */
    public static final MealOrigin CHOSEN = new MealOrigin(Optional.empty(), Optional.empty(), Optional.empty());
    /** Of a meal that the ingredient parser read. */
    public static final MealOrigin READ = new MealOrigin(Optional.empty(), Optional.empty(), Optional.of("rules"));
}
