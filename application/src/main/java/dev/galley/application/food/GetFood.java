package dev.galley.application.food;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.food.Food;
import dev.galley.domain.food.FoodId;

/** One food with all that is known of it. Refused with FOOD_NOT_FOUND where there is none. */
public record GetFood(FoodId food) implements Query<Food> {
    @Override
    public Access access() {
        return new Access.Anyone();
    }
}
