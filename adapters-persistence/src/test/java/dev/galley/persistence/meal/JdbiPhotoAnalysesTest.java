package dev.galley.persistence.meal;

import static dev.galley.domain.meal.MealSamples.ANNA;
import static dev.galley.domain.meal.MealSamples.NOON;
import static dev.galley.domain.meal.MealSamples.logged;
import static dev.galley.domain.meal.MealSamples.meal;

import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.meal.analysis.PhotoAnalyses;
import dev.galley.domain.meal.analysis.PhotoAnalysesContract;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiPhotoAnalysesTest implements PhotoAnalysesContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    @Override
    public void with(Consumer<PhotoAnalyses> work) {
        var meals = new JdbiMeals(postgres.sql());
        for (int i = 1; i <= 2; i++) {
            meals.save(new Versioned<>(logged(meal(i), ANNA, NOON), 0));
        }
        work.accept(new JdbiPhotoAnalyses(postgres.sql()));
    }
}
