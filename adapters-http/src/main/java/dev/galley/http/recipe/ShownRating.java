package dev.galley.http.recipe;

import dev.galley.domain.recipe.Rating;
import java.time.Instant;
import java.util.Optional;

/**
 * One person's rating.
 *
 * @param version the recipe's, when they gave it
 */
record ShownRating(int stars, Optional<String> comment, int version, Instant ratedAt) {
    static ShownRating of(Rating rating) {
        return new ShownRating(rating.stars(), rating.comment(), rating.version(), rating.ratedAt());
    }
}
