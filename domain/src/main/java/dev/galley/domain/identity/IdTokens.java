package dev.galley.domain.identity;

import java.util.Optional;

/**
 * Reads what identity providers sign. Calls their servers now and then, so it is never asked within a transaction. Safe
 * for many threads.
 */
public interface IdTokens {
    /** The longest token that is looked at, in characters. */
    int LONGEST = 16_384;

    /**
     * Whom the provider vouches for.
     *
     * @param nonce where given, the token must have been made for it
     * @throws dev.galley.domain.kernel.Refused {@code ID_TOKEN_INVALID} if it was not signed by this provider for this
     *     Galley, was changed, is too old or from the future; {@code PROVIDER_NOT_CONFIGURED} if nobody has set up this
     *     provider here
     * @throws RuntimeException {@code dev.galley.application.bus.Unavailable} if the provider's keys are needed and cannot
     *     be had
     */
    ProvenIdentity verify(IdentityProvider provider, String token, Optional<String> nonce);
}
