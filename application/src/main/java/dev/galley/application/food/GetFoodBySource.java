package dev.galley.application.food;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.food.Food;
import dev.galley.domain.food.FoodSource;

/** The food that a source knows by this id. Refused with FOOD_NOT_FOUND where there is none. */
public record GetFoodBySource(FoodSource source, String sourceId) implements Query<Food> {
    @Override
    public Access access() {
        return new Access.Anyone();
    }
}
