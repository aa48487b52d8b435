package dev.galley.persistence.meal;

import static dev.galley.domain.meal.MealSamples.ANNA;
import static dev.galley.domain.meal.MealSamples.NOON;
import static dev.galley.domain.meal.MealSamples.logged;
import static dev.galley.domain.meal.MealSamples.meal;

import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.meal.analysis.FormerItems;
import dev.galley.domain.meal.analysis.FormerItemsContract;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiFormerItemsTest implements FormerItemsContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    @Override
    public void with(Consumer<FormerItems> work) {
        var meals = new JdbiMeals(postgres.sql());
        meals.save(new Versioned<>(logged(meal(1), ANNA, NOON), 0));
        meals.save(new Versioned<>(logged(meal(2), ANNA, NOON), 0));
        work.accept(new JdbiFormerItems(postgres.sql()));
    }
}
