package dev.galley.application.meal;

import static dev.galley.domain.meal.MealRefusal.MEAL_NOT_FOUND;

import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.MealStatus;
import dev.galley.domain.meal.Meals;
import java.util.Optional;

/** A person's own meals. Every other is refused with {@code MEAL_NOT_FOUND}, as if it were not there. */
public final class Own {
    private Own() {}

    /**
     * One that is not deleted.
     *
     * @param id none names nothing
     */
    public static Versioned<Meal> in(Meals meals, UserId person, Optional<MealId> id) {
        return alsoDeleted(meals, person, id)
                .filter(meal -> meal.value().status() != MealStatus.INACTIVE)
                .orElseThrow(Own::none);
    }

    static Optional<Versioned<Meal>> alsoDeleted(Meals meals, UserId person, Optional<MealId> id) {
        return id.flatMap(it -> meals.of(person, it));
    }

    static Refused none() {
        return MEAL_NOT_FOUND.because("there is no such meal");
    }
}
