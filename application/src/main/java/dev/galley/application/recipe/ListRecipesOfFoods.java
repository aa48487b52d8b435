package dev.galley.application.recipe;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Query;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.Slug;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Recipes with a line that is matched to one of these foods, drafts and private ones too, in the order of their ids.
 * Removed ones are left out.
 *
 * @param after only those behind this one
 * @param since only those that were saved at or after this time
 */
public record ListRecipesOfFoods(
        Set<FoodId> foods, Optional<RecipeId> after, Optional<Instant> since, PageSize size)
        implements
            Query<List<ListRecipesOfFoods.Found>> {
    public record Found(RecipeId id, Slug slug) {}

    public ListRecipesOfFoods {
        foods = Set.copyOf(foods);
    }

    @Override
    public Access access() {
        return new Access.Admins();
    }
}
