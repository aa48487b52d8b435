package dev.galley.persistence.meal;

import static dev.galley.domain.meal.MealSamples.NOW;
import static dev.galley.domain.meal.MealSamples.PHOTO;
import static dev.galley.domain.meal.MealSamples.eggs;
import static dev.galley.domain.meal.MealSamples.photographed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.meal.MealFailure;
import dev.galley.domain.meal.Meals;
import dev.galley.domain.meal.MealsContract;
import dev.galley.domain.meal.Question;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiMealsTest implements MealsContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final Meals meals = new JdbiMeals(postgres.sql());

    @Override
    public Meals meals() {
        return meals;
    }

    /** Both run while one takes the other's place: it shows questions and messages as they are kept. */
    @Test
    void the_version_before_can_show_what_is_kept() {
        var waiting = photographed();
        meals.save(new Versioned<>(waiting, 0));
        var seen = waiting.analyze(NOW).enrich(Optional.empty(), List.of(eggs()), PHOTO, NOW);
        var question = new Question(new UUID(1, 2), "butter", List.of(5L, 10L));
        meals.save(new Versioned<>(seen.ready(List.of(eggs()), List.of(question), NOW).after(), 1));
        assertThat(column("questions #>> '{0,text}'")).isEqualTo("About how many grams of butter was it?");
        assertThat(column("questions #>> '{0,options}'")).isEqualTo("[\"5 g\", \"10 g\"]");
        meals.save(new Versioned<>(waiting.fail(MealFailure.NO_FOOD_FOUND, NOW).after(), 2));
        assertThat(column("failure_message")).isNotBlank();
    }

    @Test
    void why_a_later_version_gave_up_is_shown_as_far_as_it_is_known() {
        meals.save(new Versioned<>(photographed().fail(MealFailure.ANALYSIS_REFUSED, NOW).after(), 0));
        postgres.sql().handle().execute("UPDATE meal SET failure_code = 'PLATE_UPSIDE_DOWN'");
        assertThat(meals.of(photographed().id()).orElseThrow().value().failure())
                .contains(MealFailure.ANALYSIS_FAILED);
    }

    private static String column(String column) {
        return postgres.sql().handle().createQuery("SELECT " + column + " FROM meal").mapTo(String.class).one();
    }
}
