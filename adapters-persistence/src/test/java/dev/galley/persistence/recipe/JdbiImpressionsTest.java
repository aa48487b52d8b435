package dev.galley.persistence.recipe;

import static dev.galley.domain.recipe.RecipeSamples.NOW;
import static dev.galley.domain.recipe.RecipeSamples.published;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.recipe.Impressions;
import dev.galley.domain.recipe.ImpressionsContract;
import dev.galley.domain.recipe.Rating;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.Recipes;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiImpressionsTest implements ImpressionsContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final List<RecipeId> recounted = new ArrayList<>();
    private final RecipeIndex index = new RecipeIndex() {
        @Override
        public void put(Handle handle, List<Recipe> recipes) {}

        @Override
        public void remove(Handle handle, Collection<RecipeId> recipes) {}

        @Override
        public void recount(Handle handle, Collection<RecipeId> recipes) {
            recounted.addAll(recipes);
        }
    };
    private final Recipes recipes = new JdbiRecipes(postgres.sql(), index);
    private final Impressions impressions = new JdbiImpressions(postgres.sql(), index);

    @Override
    public Recipes recipes() {
        return recipes;
    }

    @Override
    public Impressions impressions() {
        return impressions;
    }

    @Test
    void what_was_counted_can_be_searched_by_and_what_was_not_counted_touches_no_recipe() {
        var recipe = published("popular");
        recipes.save(new Versioned<>(recipe, 0));
        var before = row(recipe);
        impressions.rate(ANNA, recipe.id(), new Rating(1, 4, Optional.empty(), NOW));
        assertThat(row(recipe)).as("nobody waits for the recipe's row").isEqualTo(before);
        assertThat(recounted).isEmpty();
        impressions.count(recipe.id());
        assertThat(recounted).containsExactly(recipe.id());
    }

    /** Where the row lies: elsewhere after any change. */
    private String row(Recipe recipe) {
        return postgres.sql()
                .handle()
                .createQuery("SELECT ctid::text FROM recipe WHERE id = :id")
                .bind("id", recipe.id().value())
                .mapTo(String.class)
                .one();
    }
}
