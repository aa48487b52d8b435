package dev.galley.domain.identity;

import dev.galley.domain.kernel.UserId;

/** Who can look after this place. */
public interface Administrators {
    /**
     * Whether somebody else is an active administrator. Who asks keeps others from asking until the transaction ends, so
     * that two who leave at once cannot both rely on each other.
     */
    boolean areOthersThan(UserId user);
}
