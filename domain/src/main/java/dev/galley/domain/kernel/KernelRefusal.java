package dev.galley.domain.kernel;

import static dev.galley.domain.kernel.Refusal.Kind.FORBIDDEN;
import static dev.galley.domain.kernel.Refusal.Kind.IMPOSSIBLE;
import static dev.galley.domain.kernel.Refusal.Kind.INVALID;
import static dev.galley.domain.kernel.Refusal.Kind.NOT_FOUND;
import static dev.galley.domain.kernel.Refusal.Kind.UNPAID;

/** What any feature may refuse. */
public enum KernelRefusal implements Refusal {
    VALIDATION_ERROR(INVALID), NOT_ALLOWED(FORBIDDEN), SUBSCRIPTION_REQUIRED(UNPAID),
    /** Nobody of this id, or nobody whom the caller may know of. */
    USER_NOT_FOUND(NOT_FOUND),
    /** It takes eyes, and there is no model that has any. */
    NO_VISION_PROVIDER(IMPOSSIBLE);

    private final Kind kind;

    KernelRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
