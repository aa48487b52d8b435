package dev.galley.domain.meal;

class InMemoryMealsTest implements MealsContract {
    private final Meals meals = new InMemoryMeals();

    @Override
    public Meals meals() {
        return meals;
    }
}
