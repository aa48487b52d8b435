package dev.galley.bootstrap.recipe;

import dev.galley.application.recipe.CompareRecipeVersions;
import dev.galley.application.recipe.CountRecipesOfEdition;
import dev.galley.application.recipe.CreateRecipe;
import dev.galley.application.recipe.FindRecipes;
import dev.galley.application.recipe.FindSimilarRecipes;
import dev.galley.application.recipe.GetRecipe;
import dev.galley.application.recipe.GetRecipeVersion;
import dev.galley.application.recipe.ImportRecipes;
import dev.galley.application.recipe.ListRecipeVersions;
import dev.galley.application.recipe.ListRecipesOfFoods;
import dev.galley.application.recipe.PublishRecipe;
import dev.galley.application.recipe.ReappraiseRecipes;
import dev.galley.application.recipe.RemoveRecipe;
import dev.galley.application.recipe.RestoreRecipeVersion;
import dev.galley.application.recipe.ReviseRecipe;
import dev.galley.application.recipe.SearchRecipes;
import dev.galley.application.recipe.SuggestRecipes;
import dev.galley.application.recipe.SyncRecipes;
import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.Wiring;
import dev.galley.domain.food.FoodEvent;
import dev.galley.domain.recipe.RecipeEvent;
import dev.galley.domain.recipe.Recipes;
import dev.galley.http.recipe.RecipeRoutes;
import dev.galley.http.recipe.RecipeSearchRoutes;
import dev.galley.persistence.recipe.JdbiRecipes;
import dev.galley.persistence.recipe.RecipeIndex;
import dev.galley.persistence.recipe.SqlCountRecipesOfEdition;
import dev.galley.persistence.recipe.SqlListRecipeVersions;
import dev.galley.persistence.recipe.SqlListRecipesOfFoods;
import dev.galley.persistence.recipe.SqlSyncRecipes;
import dev.galley.persistence.recipe.search.SqlFindRecipes;
import dev.galley.persistence.recipe.search.SqlFindSimilarRecipes;
import dev.galley.persistence.recipe.search.SqlRecipeIndex;
import dev.galley.persistence.recipe.search.SqlSearchRecipes;
import dev.galley.persistence.recipe.search.SqlSuggestRecipes;
import java.util.List;

public final class RecipeFeature implements Feature {
    @Override
    public void wire(Wiring wiring) {
        wiring.handle(CreateRecipe.class, CreateRecipe.Handler.class);
        wiring.handle(ReviseRecipe.class, ReviseRecipe.Handler.class);
        wiring.handle(PublishRecipe.class, PublishRecipe.Handler.class);
        wiring.handle(RemoveRecipe.class, RemoveRecipe.Handler.class);
        wiring.handle(RestoreRecipeVersion.class, RestoreRecipeVersion.Handler.class);
        wiring.handle(ImportRecipes.class, ImportRecipes.Handler.class);
        wiring.handle(GetRecipe.class, GetRecipe.Handler.class);
        wiring.handle(GetRecipeVersion.class, GetRecipeVersion.Handler.class);
        wiring.handle(CompareRecipeVersions.class, CompareRecipeVersions.Handler.class);
        wiring.handle(ListRecipeVersions.class, SqlListRecipeVersions.class);
        wiring.handle(SyncRecipes.class, SqlSyncRecipes.class);
        wiring.handle(CountRecipesOfEdition.class, SqlCountRecipesOfEdition.class);
        wiring.handle(FindRecipes.class, SqlFindRecipes.class);
        wiring.handle(SearchRecipes.class, SqlSearchRecipes.class);
        wiring.handle(SuggestRecipes.class, SqlSuggestRecipes.class);
        wiring.handle(FindSimilarRecipes.class, SqlFindSimilarRecipes.class);
        wiring.handle(ListRecipesOfFoods.class, SqlListRecipesOfFoods.class);
        wiring.handle(ReappraiseRecipes.class, ReappraiseRecipes.Handler.class);
        wiring.react("recipe facts", FoodEvent.Changed.class, changed -> new ReappraiseRecipes(
                ReappraiseRecipes.Work.of(changed.foods())));
        wiring.job("recipe facts", ReappraiseRecipes.Work.class, ReappraiseRecipes::new);
        wiring.port(Recipes.class, JdbiRecipes.class);
        wiring.port(RecipeIndex.class, SqlRecipeIndex.class);
        wiring.event("recipe.drafted", RecipeEvent.Drafted.class);
        wiring.event("recipe.published", RecipeEvent.Published.class);
        wiring.event("recipe.changed", RecipeEvent.Changed.class);
        wiring.event("recipe.removed", RecipeEvent.Removed.class);
        wiring.evict(RecipeEvent.class, event -> List.of(
                event.aggregate(), "recipe/" + event.slug().value(), RecipeSearchRoutes.SUBJECT));
        wiring.routes(RecipeRoutes.class);
        wiring.routes(RecipeSearchRoutes.class);
        wiring.starter(StarterRecipes.class);
    }
}
