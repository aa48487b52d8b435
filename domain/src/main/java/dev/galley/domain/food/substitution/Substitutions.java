package dev.galley.domain.food.substitution;

import java.util.List;

/** What is known of replacing one food by another. It never changes while Galley runs, and is at hand at once. */
public interface Substitutions {
    /**
     * @param food a slug of one of Galley's own foods
     * @return the commonest role first; none where nothing is known, or no such food
     */
    List<Substitution> of(String food);

    /** All there are, in the order of {@link #of}. */
    List<Substitution> all();
}
