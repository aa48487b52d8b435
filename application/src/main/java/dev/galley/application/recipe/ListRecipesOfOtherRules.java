package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Query;
import dev.galley.domain.recipe.RecipeId;
import java.util.List;
import java.util.Optional;

/**
 * Recipes whose facts were found by other rules than these, drafts and private ones too, in the order of their ids. Removed
 * ones are left out.
 *
 * @param after only those behind this one
 */
public record ListRecipesOfOtherRules(String rules, Optional<RecipeId> after, PageSize size)
        implements
            Query<List<ListRecipesOfFoods.Found>> {
    @Override
    public Access access() {
        return new Access.Admins();
    }
}
