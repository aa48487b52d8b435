package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.Rating;
import dev.galley.domain.recipe.RecipeKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What people think of a recipe, the latest first. Nobody is told who they are. Refused with {@code RECIPE_NOT_FOUND}.
 *
 * @param recipe none names nothing
 */
public record ListRatings(
        UserId person, Optional<RecipeKey> recipe, Place<ListRatings.After> place, PageSize size)
        implements
            Query<Page<ListRatings.Rated, ListRatings.After>> {
    /**
     * The last rating of a page.
     *
     * @param rating its own id, which says nothing of who made it
     */
    public record After(Instant ratedAt, UUID rating) {}

    /** @param isMine whether it is the reader's own */
    public record Rated(Rating rating, boolean isMine) {}

    @Override
    public Access access() {
        return new Access.Only(person);
    }
}
