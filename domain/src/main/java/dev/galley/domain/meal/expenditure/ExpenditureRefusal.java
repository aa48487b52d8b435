package dev.galley.domain.meal.expenditure;

import static dev.galley.domain.kernel.Refusal.Kind.NOT_FOUND;

import dev.galley.domain.kernel.Refusal;

public enum ExpenditureRefusal implements Refusal {
    /** No such weight, or not this caller's. */
    WEIGHT_NOT_FOUND(NOT_FOUND),
    /** No such entry of an activity log, or not this caller's. */
    ACTIVITY_NOT_FOUND(NOT_FOUND);

    private final Kind kind;

    ExpenditureRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
