package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.safety.Screened;
import dev.galley.domain.recipe.RecipeKey;
import java.util.List;
import java.util.Optional;

/**
 * Public recipes that are like one of them: made of the same foods, the rarer the better, of its kitchen and for the same
 * part of a meal; the most alike first. What whoever asks must not eat is not proposed. Refused with {@code RECIPE_NOT_FOUND}.
 *
 * @param key none names nothing
 */
public record FindSimilarRecipes(Optional<RecipeKey> key, PageSize size, Unsuitable unsuitable)
        implements
            Query<List<Screened<RecipeCard>>> {
    @Override
    public Access access() {
        return new Access.Anyone();
    }
}
