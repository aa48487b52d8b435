package dev.galley.domain.food;

import static dev.galley.domain.kernel.Refusal.Kind.INVALID;
import static dev.galley.domain.kernel.Refusal.Kind.NOT_FOUND;

import dev.galley.domain.kernel.Refusal;

/** What can be wrong with a food. */
public enum FoodRefusal implements Refusal {
    FOOD_NOT_FOUND(NOT_FOUND), FOOD_INVALID(INVALID), BARCODE_INVALID(INVALID);

    private final Kind kind;

    FoodRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
