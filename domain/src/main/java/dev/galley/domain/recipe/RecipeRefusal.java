package dev.galley.domain.recipe;

import static dev.galley.domain.kernel.Refusal.Kind.CONFLICT;
import static dev.galley.domain.kernel.Refusal.Kind.IMPOSSIBLE;
import static dev.galley.domain.kernel.Refusal.Kind.INVALID;
import static dev.galley.domain.kernel.Refusal.Kind.NOT_FOUND;
import static dev.galley.domain.kernel.Refusal.Kind.STALE;

import dev.galley.domain.kernel.Refusal;

public enum RecipeRefusal implements Refusal {
    RECIPE_NOT_FOUND(NOT_FOUND), RECIPE_VERSION_NOT_FOUND(NOT_FOUND), COOK_LOG_ENTRY_NOT_FOUND(NOT_FOUND),
    /** It cannot be published, or stay so: something is not in place. */
    RECIPE_INCOMPLETE(IMPOSSIBLE),
    /** It is not the version any more that the caller has seen. */
    RECIPE_CHANGED(STALE), SLUG_TAKEN(CONFLICT),
    /** A food in it is not what the recipe claims to be. */
    DIET_CONTRADICTED(INVALID),
    /** It would be made of itself. */
    RECIPE_CYCLE(IMPOSSIBLE),
    /** It would be made of recipes that are made of recipes, over more levels than {@link Composition#MOST_LEVELS}. */
    RECIPE_TOO_DEEP(IMPOSSIBLE),
    /** The recipe does not say how much it takes of the ingredient at hand. */
    SCALING_NO_AMOUNT(IMPOSSIBLE),
    /** What is at hand cannot be held against what the recipe takes. */
    SCALING_NO_CONVERSION(IMPOSSIBLE),
    /** Nobody says what the recipe is baked in. */
    SCALING_NO_PAN(IMPOSSIBLE),
    /** It would be less than a hundredth, or more than a hundred times as much. */
    SCALING_OUT_OF_RANGE(IMPOSSIBLE);

    private final Kind kind;

    RecipeRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
