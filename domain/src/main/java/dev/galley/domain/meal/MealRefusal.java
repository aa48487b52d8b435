package dev.galley.domain.meal;

import static dev.galley.domain.kernel.Refusal.Kind.CONFLICT;
import static dev.galley.domain.kernel.Refusal.Kind.NOT_FOUND;
import static dev.galley.domain.kernel.Refusal.Kind.STALE;

import dev.galley.domain.kernel.Refusal;

public enum MealRefusal implements Refusal {
    MEAL_NOT_FOUND(NOT_FOUND),
    /** It is not as the caller has seen it any more. */
    MEAL_CHANGED(STALE),
    /** What is asked needs a meal that is READY. */
    MEAL_NOT_READY(CONFLICT),
    /** A meal cannot go from its status to that which was asked for. */
    MEAL_STATUS_CONFLICT(CONFLICT),
    /** It was put right by nothing that could be taken back, or was changed since. */
    NOTHING_TO_UNDO(CONFLICT), MEAL_TEMPLATE_NOT_FOUND(NOT_FOUND),
    /** A person keeps as many templates as they may. */
    TOO_MANY_MEAL_TEMPLATES(CONFLICT);

    private final Kind kind;

    MealRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
