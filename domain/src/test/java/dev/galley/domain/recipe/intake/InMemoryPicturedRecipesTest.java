package dev.galley.domain.recipe.intake;

import java.util.List;

class InMemoryPicturedRecipesTest extends PicturedRecipesContract {
    private static final PicturedRecipes.Page CARD = new PicturedRecipes.Page("image/jpeg", new byte[]{1});

    @Override
    protected PicturedRecipes recipes() {
        var recipes = new InMemoryPicturedRecipes();
        recipes.shows(CARD.content(), PicturedRecipeTest.toast(1));
        return recipes;
    }

    @Override
    protected List<PicturedRecipes.Page> recipe() {
        return List.of(CARD);
    }

    @Override
    protected PicturedRecipes.Page landscape() {
        return new PicturedRecipes.Page("image/jpeg", new byte[]{2});
    }
}
