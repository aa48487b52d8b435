package dev.galley.application.food;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.food.Food;
import dev.galley.domain.food.Gtin;

/** The food whose package has this bar code. Refused with FOOD_NOT_FOUND where there is none. */
public record GetFoodByBarcode(Gtin barcode) implements Query<Food> {
    @Override
    public Access access() {
        return new Access.Anyone();
    }
}
