package dev.galley.domain.food.match;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One order out of two: what words say and what a model says. By reciprocal ranks (Cormack, Clarke and Büttcher, SIGIR 2009),
 * for likeness and cosine are no numbers of the same kind. What words are sure of stays where it is.
 */
public final class Fusion {
    /** Below this cosine a food does not answer a phrase. */
    public static final double ENOUGH = 0.35;
    /** From here on words are sure, and no model puts another food before. */
    public static final double SURE = 0.9;

    /** A food that only a model finds is never sure: nobody is to eat it by accident. */
    private static final double MOST_BY_MEANING = 0.85;
    private static final double FLATNESS = 60;
    private static final double WEIGHT_OF_WORDS = 2;

    private Fusion() {}

    /** @param score likeness or cosine; of what comes out, how well it answers, from 0 to 1 */
    public record Scored<T>(T food, double score) {}

    private record Placed<T>(Scored<T> food, double rank) {}

    /**
     * @param byWords the likeliest first, each food once
     * @param byMeaning the nearest first, each food once; those below {@link #ENOUGH} do not count
     * @return all of them, the likeliest first; where {@code byMeaning} is empty, {@code byWords} as it is
     */
    public static <T> List<Scored<T>> of(List<Scored<T>> byWords, List<Scored<T>> byMeaning) {
        var placed = new LinkedHashMap<T, Placed<T>>();
        for (int i = 0; i < byWords.size(); i++) {
            var food = byWords.get(i);
            double sure = food.score >= SURE ? 1 : 0;
            placed.put(food.food, new Placed<>(food, sure + WEIGHT_OF_WORDS / (FLATNESS + i + 1)));
        }
        for (int i = 0; i < byMeaning.size(); i++) {
            var food = byMeaning.get(i);
            if (food.score >= ENOUGH) {
                place(placed, food, 1 / (FLATNESS + i + 1));
            }
        }
        return placed.values().stream()
                .sorted(Comparator.comparingDouble((Placed<T> it) -> -it.rank))
                .map(Placed::food)
                .toList();
    }

    private static <T> void place(Map<T, Placed<T>> placed, Scored<T> food, double rank) {
        var known = placed.get(food.food);
        boolean isSure = known != null && known.food.score >= SURE;
        if (known == null) {
            placed.put(food.food, new Placed<>(new Scored<>(food.food, Math.min(food.score, MOST_BY_MEANING)), rank));
        } else if (!isSure) {
            placed.put(food.food, new Placed<>(known.food, known.rank + rank));
        }
    }
}
