package dev.galley.domain.identity;

import static dev.galley.domain.kernel.Refusal.Kind.CONFLICT;
import static dev.galley.domain.kernel.Refusal.Kind.FORBIDDEN;
import static dev.galley.domain.kernel.Refusal.Kind.INVALID;
import static dev.galley.domain.kernel.Refusal.Kind.NOT_FOUND;
import static dev.galley.domain.kernel.Refusal.Kind.UNAUTHENTICATED;

import dev.galley.domain.kernel.Refusal;

public enum IdentityRefusal implements Refusal {
    /** There is an account with this address already. */
    EMAIL_TAKEN(CONFLICT),
    /** No account with this address and this password. Which of them is wrong, nobody learns. */
    INVALID_CREDENTIALS(UNAUTHENTICATED),
    /** Told only to who knows the password. */
    ACCOUNT_SUSPENDED(FORBIDDEN),
    /** Not the password of the person who is signed in. */
    WRONG_PASSWORD(FORBIDDEN),
    /** A refresh token that is unknown, too old, or whose session has ended. */
    REFRESH_INVALID(UNAUTHENTICATED),
    /** A refresh token that had been used already: somebody has a copy, so the session has ended for both. */
    REFRESH_REUSED(UNAUTHENTICATED),
    /** A token to reset a password that is unknown, too old or used. */
    RESET_TOKEN_INVALID(INVALID), SESSION_NOT_FOUND(NOT_FOUND);

    private final Kind kind;

    IdentityRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
