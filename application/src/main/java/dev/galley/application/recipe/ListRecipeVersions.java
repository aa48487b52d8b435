package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Query;
import dev.galley.domain.recipe.RecipeKey;
import java.time.Instant;
import java.util.Optional;

/**
 * The versions of a recipe that its reader may see, the newest first: all to whoever wrote it, to others those from its
 * publication on. Refused with {@code RECIPE_NOT_FOUND}.
 */
public record ListRecipeVersions(Optional<RecipeKey> key, Place<Integer> place, PageSize size)
        implements
            Query<Page<ListRecipeVersions.Version, Integer>> {
    public record Version(int number, String name, Instant createdAt, boolean current) {}

    @Override
    public Access access() {
        return new Access.Anyone();
    }
}
