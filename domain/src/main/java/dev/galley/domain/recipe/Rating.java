package dev.galley.domain.recipe;

import java.time.Instant;
import java.util.Optional;

/**
 * What one person thinks of a recipe.
 *
 * @param version the one that was current when they said so
 * @param stars 1 to 5
 * @param comment up to 2,000 characters
 */
public record Rating(int version, int stars, Optional<String> comment, Instant ratedAt) {
    public static final int MOST_STARS = 5;
    public static final int LONGEST_COMMENT = 2_000;

    public Rating {
        var problems = new Problems();
        problems.range("stars", Optional.of(stars), 1, MOST_STARS);
        problems.text("comment", comment, LONGEST_COMMENT);
        problems.refuseIfAny("the rating is not valid");
    }
}
