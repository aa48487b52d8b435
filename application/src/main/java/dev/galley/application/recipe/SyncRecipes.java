package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Query;
import dev.galley.application.media.LinkMedia;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of the public recipes since a reader last asked. Whoever follows the cursor misses nothing, however many
 * write at the same time; a recipe that changed twice is told once, as it is now.
 *
 * @param since where the answer before ended; absent at first
 */
public record SyncRecipes(Optional<SyncRecipes.Cursor> since, PageSize size) implements Query<SyncRecipes.Changes> {
    /**
     * The last row of an answer.
     *
     * @param transaction the transaction that saved it, as PostgreSQL counts them
     */
    public record Cursor(long transaction, UUID recipe) {}

    /**
     * @param changed new or changed ones, as they are now
     * @param images where their pictures are seen, of those that have one
     * @param removed those that nobody may see any more
     * @param next for the next time, whether or not there is more by now
     * @param hasMore whether to ask again at once
     */
    public record Changes(
            List<Recipe> changed,
            Map<RecipeId, LinkMedia.Links> images,
            List<RecipeId> removed,
            Cursor next,
            boolean hasMore) {}

    @Override
    public Access access() {
        return new Access.Anyone();
    }
}
