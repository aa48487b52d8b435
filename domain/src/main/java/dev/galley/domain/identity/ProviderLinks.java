package dev.galley.domain.identity;

import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/** Which account a provider's word opens. */
public interface ProviderLinks {
    /** The account of the person whom the provider calls this. */
    Optional<UserId> of(IdentityProvider provider, String subject);

    /**
     * From now on the provider's word about this subject opens the account. One account may be opened by several subjects.
     *
     * @throws dev.galley.domain.kernel.StaleWrite if the subject has been linked meanwhile
     */
    void link(IdentityProvider provider, String subject, UserId user, Instant now);

    /** No provider's word opens this account any more. */
    void unlink(UserId user);
}
