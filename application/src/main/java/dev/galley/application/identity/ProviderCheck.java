package dev.galley.application.identity;

import dev.galley.domain.identity.IdTokens;
import dev.galley.domain.identity.IdentityProvider;
import dev.galley.domain.identity.ProvenIdentity;
import jakarta.inject.Inject;
import java.util.Optional;

/** The slow part of signing in with another's account, done before the command is sent: it may ask another server. */
public final class ProviderCheck {
    private final IdTokens tokens;

    @Inject
    public ProviderCheck(IdTokens tokens) {
        this.tokens = tokens;
    }

    /** As {@link IdTokens#verify} does. */
    public ProvenIdentity check(IdentityProvider provider, String token, Optional<String> nonce) {
        return tokens.verify(provider, token, nonce);
    }
}
