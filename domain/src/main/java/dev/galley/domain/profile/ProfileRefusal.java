package dev.galley.domain.profile;

import static dev.galley.domain.kernel.Refusal.Kind.NOT_FOUND;
import static dev.galley.domain.kernel.Refusal.Kind.STALE;

import dev.galley.domain.kernel.Refusal;

public enum ProfileRefusal implements Refusal {
    /** Nobody has said anything about this body yet. */
    PROFILE_MISSING(NOT_FOUND),
    /** It is not the version any more that the caller has seen. */
    PROFILE_CHANGED(STALE);

    private final Kind kind;

    ProfileRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
