package dev.galley.domain.meal.expenditure;

class InMemoryActivitiesTest implements ActivitiesContract {
    private final Activities activities = new InMemoryActivities();

    @Override
    public Activities activities() {
        return activities;
    }
}
