package dev.galley.domain.recipe;

class InMemoryImpressionsTest implements ImpressionsContract {
    private final Recipes recipes = new InMemoryRecipes();
    private final Impressions impressions = new InMemoryImpressions(recipes);

    @Override
    public Recipes recipes() {
        return recipes;
    }

    @Override
    public Impressions impressions() {
        return impressions;
    }
}
