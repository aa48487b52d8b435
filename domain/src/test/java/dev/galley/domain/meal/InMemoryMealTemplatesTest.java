package dev.galley.domain.meal;

class InMemoryMealTemplatesTest implements MealTemplatesContract {
    private final MealTemplates templates = new InMemoryMealTemplates();

    @Override
    public MealTemplates templates() {
        return templates;
    }
}
