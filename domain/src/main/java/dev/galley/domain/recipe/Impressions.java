package dev.galley.domain.recipe;

import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What people make of recipes: who likes them, rates them, cooked them. Each change is one row of the person's own and one
 * that says what it adds to the recipe's counts; nobody waits for anybody else who likes the same recipe.
 * {@link #count} adds up what was put since.
 */
public interface Impressions {
    /** What one person makes of one recipe. */
    record Own(boolean isFavorite, Optional<Rating> rating) {
        public static final Own NONE = new Own(false, Optional.empty());
    }

    /** Whether it was none before. */
    boolean favorite(UserId person, RecipeId recipe, int version, Instant now);

    /** Whether it was one. */
    boolean unfavorite(UserId person, RecipeId recipe);

    /** Takes the place of what this person said before. Whether they say something else now. */
    boolean rate(UserId person, RecipeId recipe, Rating rating);

    /** Whether there was a rating. */
    boolean unrate(UserId person, RecipeId recipe);

    void cook(Cooked cooked);

    /**
     * Hides what this person made of recipes, and takes it out of the counts; it is kept, and nothing changes it any more.
     * {@link #of} still tells it.
     *
     * @param most of each kind (favourites, ratings, cook-log entries) at once
     * @return whose counts are others now; empty if nothing is left to hide
     */
    Set<RecipeId> withdraw(UserId person, int most);

    /** Of recipes that are not there, nobody makes anything. One round trip. */
    Own of(UserId person, RecipeKey recipe);

    /**
     * Adds what was put since to what is known of the recipe, and to what it is found by. Each change counts once, however
     * many count at the same time.
     *
     * @return what people make of it by now; empty if nothing was put since, or the recipe is not there
     */
    Optional<Popularity> count(RecipeId recipe);
}
