package dev.galley.domain.appliance.session;

import static dev.galley.domain.kernel.Refusal.Kind.NOT_FOUND;

import dev.galley.domain.kernel.Refusal;

public enum SessionRefusal implements Refusal {
    /** There is none of this id, or it is not this person's. */
    COOKING_SESSION_NOT_FOUND(NOT_FOUND);

    private final Kind kind;

    SessionRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
