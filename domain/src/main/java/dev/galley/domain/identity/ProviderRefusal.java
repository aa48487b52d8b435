package dev.galley.domain.identity;

import static dev.galley.domain.kernel.Refusal.Kind.CONFLICT;
import static dev.galley.domain.kernel.Refusal.Kind.IMPOSSIBLE;
import static dev.galley.domain.kernel.Refusal.Kind.UNAUTHENTICATED;

import dev.galley.domain.kernel.Refusal;

/** What may be refused to who signs in with another's account, such as Google's. */
public enum ProviderRefusal implements Refusal {
    /** Not signed by the provider for this Galley, changed, too old, or from the future. */
    ID_TOKEN_INVALID(UNAUTHENTICATED),
    /** Nobody has set up this provider here. */
    PROVIDER_NOT_CONFIGURED(IMPOSSIBLE),
    /** There is an account with this address, and the provider does not know whether the address is this person's. */
    EMAIL_UNVERIFIED(CONFLICT),
    /** An account has an address; the provider tells none. */
    EMAIL_MISSING(IMPOSSIBLE);

    private final Kind kind;

    ProviderRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
