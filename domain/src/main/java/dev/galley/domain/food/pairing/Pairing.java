package dev.galley.domain.food.pairing;

import dev.galley.domain.food.FoodId;
import java.util.Optional;

/**
 * That a food goes with another.
 *
 * @param score above 0, at most 1: see {@link Association}
 * @param together in how many recipes both are, where they were counted
 */
public record Pairing(FoodId food, FoodId other, double score, Basis basis, Optional<Long> together) {
    public Pairing {
        if (food.equals(other)) {
            throw new IllegalArgumentException("nothing is paired with itself");
        }
        if (!(score > 0 && score <= 1)) {
            throw new IllegalArgumentException("%s is no score of foods that go together".formatted(score));
        }
    }

    /** The same, seen from the other. */
    public Pairing reversed() {
        return new Pairing(other, food, score, basis, together);
    }
}
