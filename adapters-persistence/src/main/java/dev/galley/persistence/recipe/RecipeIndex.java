package dev.galley.persistence.recipe;

import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeId;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What finding recipes needs of them. Kept in the transaction that saves them, so that it is never behind. */
public interface RecipeIndex {
    /** Lets these be found as they are now. All of them are public. {@link Recipe#popularity} may be old. */
    void put(Handle handle, List<Recipe> recipes);

    /** Lets these not be found any more; some may never have been there. */
    void remove(Handle handle, Collection<RecipeId> recipes);

    /** Takes over what people made of these recipes by now: ratings, favourites, how often they were cooked. */
    void recount(Handle handle, Collection<RecipeId> recipes);
}
