package dev.galley.domain.recipe;

class InMemoryRecipesTest implements RecipesContract {
    private final Recipes recipes = new InMemoryRecipes();

    @Override
    public Recipes recipes() {
        return recipes;
    }
}
