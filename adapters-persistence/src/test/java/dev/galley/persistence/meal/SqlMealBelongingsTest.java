package dev.galley.persistence.meal;

import static dev.galley.domain.meal.MealSamples.ANNA;
import static dev.galley.domain.meal.MealSamples.BEN;
import static dev.galley.domain.meal.MealSamples.NOON;
import static dev.galley.domain.meal.MealSamples.NOW;
import static dev.galley.domain.meal.MealSamples.logged;
import static dev.galley.domain.meal.MealSamples.meal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.meal.MealTemplate;
import dev.galley.domain.meal.TemplateId;
import dev.galley.persistence.sql.PackedParcel;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlMealBelongingsTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final JdbiMeals meals = new JdbiMeals(postgres.sql());
    private final JdbiMealTemplates templates = new JdbiMealTemplates(postgres.sql());
    private final SqlMealBelongings belongings = new SqlMealBelongings(postgres.sql());

    @Test
    void everything_is_packed_and_nothing_is_left() {
        meals.save(new Versioned<>(logged(), 0));
        meals.save(new Versioned<>(logged(meal(2), ANNA, NOON).delete(NOW).after(), 0));
        meals.save(new Versioned<>(logged(meal(3), BEN, NOON), 0));
        templates.keep(MealTemplate.of(logged(), new TemplateId(new UUID(9, 1)), "Toast", NOW));
        var parcel = new PackedParcel();
        belongings.pack(ANNA, parcel);
        assertThat(parcel.list("meals")).hasSize(2).first().asString()
                .contains("Lunch for one", "Egg", "Flurble", "CALORIES");
        assertThat(parcel.list("meal-templates")).singleElement().asString().contains("Toast", "Egg");

        belongings.erase(ANNA);
        belongings.erase(ANNA);
        assertThat(meals.of(meal(1))).isEmpty();
        assertThat(meals.of(meal(2))).isEmpty();
        assertThat(templates.of(ANNA)).isEmpty();
        assertThat(meals.of(meal(3))).isPresent();
        assertThat(postgres.sql().handle().createQuery("SELECT count(DISTINCT meal_id) FROM meal_item")
                .mapTo(Integer.class).one()).isOne();
    }
}
