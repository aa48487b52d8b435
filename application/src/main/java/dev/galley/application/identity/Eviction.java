package dev.galley.application.identity;

import dev.galley.application.bus.Events;
import dev.galley.domain.identity.Account;
import dev.galley.domain.identity.ApiTokens;
import dev.galley.domain.identity.CredentialEvent.ApiTokenRevoked;
import dev.galley.domain.identity.Denials;
import dev.galley.domain.identity.IdentityEvent.Origin;
import dev.galley.domain.identity.ProviderLinks;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Leaves nobody in an account who came in before anybody had proved that its address is theirs: sessions, personal tokens,
 * and what providers say of others. A password is the account's own business.
 */
public final class Eviction {
    private final Expulsion expulsion;
    private final ProviderLinks links;
    private final ApiTokens tokens;
    private final Denials denials;
    private final Events events;

    @Inject
    public Eviction(Expulsion expulsion, ProviderLinks links, ApiTokens tokens, Denials denials, Events events) {
        this.expulsion = expulsion;
        this.links = links;
        this.tokens = tokens;
        this.denials = denials;
        this.events = events;
    }

    /** @param account in its new generation: tokens of older ones are no good any more */
    void evict(Account account, Origin from) {
        expulsion.signOut(account.id(), Optional.empty());
        denials.outdate(account.id(), account.generation());
        links.unlink(account.id());
        for (var token : tokens.of(account.id())) {
            if (tokens.revoke(account.id(), token.id())) {
                events.publish(new ApiTokenRevoked(account.id(), token.id(), from));
            }
        }
    }
}
