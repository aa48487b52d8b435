package dev.galley.domain.food;

import static dev.galley.domain.kernel.Refusal.Kind.IMPOSSIBLE;
import static dev.galley.domain.kernel.Refusal.Kind.INVALID;
import static dev.galley.domain.kernel.Refusal.Kind.NOT_FOUND;

import dev.galley.domain.kernel.Refusal;

/** What can be wrong with a food, or with a question about one. */
public enum FoodRefusal implements Refusal {
    FOOD_NOT_FOUND(NOT_FOUND), FOOD_INVALID(INVALID), BARCODE_INVALID(INVALID), NO_AMOUNT(IMPOSSIBLE), NO_UNIT(
            IMPOSSIBLE), NO_CONVERSION(IMPOSSIBLE),
    /** It is no picture, or one that cannot be unpacked. */
    IMAGE_UNREADABLE(IMPOSSIBLE),
    /** The picture shows none, or none that could be made out. */
    NO_INGREDIENT_SEEN(IMPOSSIBLE);

    private final Kind kind;

    FoodRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
