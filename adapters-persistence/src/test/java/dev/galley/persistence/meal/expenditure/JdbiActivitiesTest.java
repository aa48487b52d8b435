package dev.galley.persistence.meal.expenditure;

import dev.galley.domain.meal.expenditure.Activities;
import dev.galley.domain.meal.expenditure.ActivitiesContract;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiActivitiesTest implements ActivitiesContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final Activities activities = new JdbiActivities(postgres.sql());

    @Override
    public Activities activities() {
        return activities;
    }
}
