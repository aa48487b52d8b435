package dev.galley.bootstrap.meal;

import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.Wiring;
import dev.galley.domain.meal.MealEvent;
import dev.galley.domain.meal.Meals;
import dev.galley.persistence.meal.JdbiMeals;
import dev.galley.persistence.meal.SqlMealBelongings;

/** What people ate, entered by hand. */
public final class MealFeature implements Feature {
    @Override
    public void wire(Wiring wiring) {
        wiring.port(Meals.class, JdbiMeals.class);
        wiring.event("meal.logged", MealEvent.Logged.class);
        wiring.event("meal.photographed", MealEvent.Photographed.class);
        wiring.event("meal.ready", MealEvent.Ready.class);
        wiring.event("meal.failed", MealEvent.Failed.class);
        wiring.event("meal.edited", MealEvent.Edited.class);
        wiring.event("meal.deleted", MealEvent.Deleted.class);
        wiring.event("meal.restored", MealEvent.Restored.class);
        wiring.belongings(SqlMealBelongings.class);
    }
}
