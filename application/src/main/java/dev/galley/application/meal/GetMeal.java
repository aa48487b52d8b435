package dev.galley.application.meal;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.Meals;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * A meal of one's own. Refused with {@code MEAL_NOT_FOUND}, also where it is deleted.
 *
 * @param meal none names nothing
 */
public record GetMeal(UserId person, Optional<MealId> meal) implements Query<Versioned<Meal>> {
    @Override
    public Access access() {
        return new Access.Only(person);
    }

    public static final class Handler implements Handles<GetMeal, Versioned<Meal>> {
        private final Meals meals;

        @Inject
        public Handler(Meals meals) {
            this.meals = meals;
        }

        @Override
        public Versioned<Meal> handle(GetMeal query, Caller caller) {
            return Own.in(meals, query.person, query.meal);
        }
    }
}
