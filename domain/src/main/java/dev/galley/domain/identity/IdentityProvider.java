package dev.galley.domain.identity;

import dev.galley.domain.identity.IdentityEvent.Way;

/** Who may vouch for a person besides that person's own password. */
public enum IdentityProvider {
    GOOGLE(Way.GOOGLE), FIREBASE(Way.FIREBASE);

    private final Way way;

    IdentityProvider(Way way) {
        this.way = way;
    }

    /** How somebody comes in whom this one vouches for. */
    public Way way() {
        return way;
    }
}
