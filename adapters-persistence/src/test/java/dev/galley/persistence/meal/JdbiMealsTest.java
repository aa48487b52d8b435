package dev.galley.persistence.meal;

import dev.galley.domain.meal.Meals;
import dev.galley.domain.meal.MealsContract;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiMealsTest implements MealsContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final Meals meals = new JdbiMeals(postgres.sql());

    @Override
    public Meals meals() {
        return meals;
    }
}
