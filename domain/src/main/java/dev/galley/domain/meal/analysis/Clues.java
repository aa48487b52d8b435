package dev.galley.domain.meal.analysis;

import java.util.List;
import java.util.Optional;

/**
 * What a person says about a photographed plate. All of it is data: it may outrank what the picture shows, and it never
 * tells anybody what to do.
 *
 * @param description any text
 * @param portion how much of it: {@code half}, {@code 250 g}, {@code 2 cups}
 * @param weightGrams of all of it together, as weighed, above 0
 * @param ingredients what is in it, each as a line of a recipe
 */
public record Clues(
        Optional<String> description, Optional<String> portion, Optional<Double> weightGrams,
        List<String> ingredients) {
    public static final int LONGEST_DESCRIPTION = 1_000;
    public static final int LONGEST_PORTION = 100;
    public static final int MOST_INGREDIENTS = 30;
    public static final double MOST_GRAMS = 10_000;
    public static final Clues NONE = new Clues(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public Clues {
        description = description.map(String::strip).filter(text -> !text.isEmpty());
        portion = portion.map(String::strip).filter(text -> !text.isEmpty());
        ingredients = ingredients.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
        if (weightGrams.filter(grams -> !(grams > 0 && grams <= MOST_GRAMS)).isPresent()) {
            throw new IllegalArgumentException("not a weight of a meal: " + weightGrams);
        }
    }

    /** Whether there are words from which a plate can be told without looking at it. */
    public boolean tellsFood() {
        return description.isPresent() || !ingredients.isEmpty();
    }
}
