package dev.galley.application.idempotency;

import dev.galley.domain.kernel.Refusal;

/** What is refused of a request that carries a key. */
public enum IdempotencyRefusal implements Refusal {
    /** The key was sent with another request before. */
    IDEMPOTENCY_KEY_REUSED(Kind.IMPOSSIBLE),
    /** The same is being worked on. */
    IDEMPOTENCY_KEY_IN_USE(Kind.CONFLICT);

    private final Kind kind;

    IdempotencyRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
