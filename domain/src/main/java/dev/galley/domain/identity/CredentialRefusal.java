package dev.galley.domain.identity;

import static dev.galley.domain.kernel.Refusal.Kind.CONFLICT;
import static dev.galley.domain.kernel.Refusal.Kind.IMPOSSIBLE;
import static dev.galley.domain.kernel.Refusal.Kind.NOT_FOUND;
import static dev.galley.domain.kernel.Refusal.Kind.UNAUTHENTICATED;

import dev.galley.domain.kernel.Refusal;

/** What may be refused about the other ways into an account, and about administrators. */
public enum CredentialRefusal implements Refusal {
    /** Not signed by the provider for this Galley, changed, too old, or from the future. */
    ID_TOKEN_INVALID(UNAUTHENTICATED),
    /** Nobody has set up this provider here. */
    PROVIDER_NOT_CONFIGURED(IMPOSSIBLE),
    /** There is an account with this address, and the provider does not know whether the address is this person's. */
    EMAIL_UNVERIFIED(CONFLICT),
    /** An account has an address; the provider tells none. */
    EMAIL_MISSING(IMPOSSIBLE), API_TOKEN_NOT_FOUND(NOT_FOUND),
    /** As many personal tokens as a person may have. */
    API_TOKEN_LIMIT(CONFLICT),
    /** Somebody must be left who can look after this place. */
    LAST_ADMINISTRATOR(CONFLICT);

    private final Kind kind;

    CredentialRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
