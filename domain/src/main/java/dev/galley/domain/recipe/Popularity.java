package dev.galley.domain.recipe;

/** What people made of a recipe, over all of its versions. Counted elsewhere: saving a recipe does not touch it. */
public record Popularity(long ratingSum, long ratingCount, long favoriteCount, long cookedCount) {
    public static final Popularity NONE = new Popularity(0, 0, 0, 0);
}
