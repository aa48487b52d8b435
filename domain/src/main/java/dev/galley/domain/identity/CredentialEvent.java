package dev.galley.domain.identity;

import dev.galley.domain.identity.IdentityEvent.Origin;
import dev.galley.domain.identity.IdentityEvent.Way;
import dev.galley.domain.kernel.DomainEvent;
import dev.galley.domain.kernel.UserId;

/** What happened to the other ways into an account. Never holds a secret. */
public sealed interface CredentialEvent extends DomainEvent {
    UserId user();

    @Override
    default String aggregate() {
        return "account/" + user().value();
    }

    /** From now on the provider's word opens this account. */
    record ProviderLinked(UserId user, Way way, Origin from) implements CredentialEvent {}

    /**
     * Whoever the address belongs to signed in, and nobody had proved before that it is theirs. The password, sessions,
     * tokens and links of whoever opened the account are gone.
     *
     * @param way how it was proved
     */
    record Reclaimed(UserId user, Way way, Origin from) implements CredentialEvent {}

    record ApiTokenCreated(UserId user, ApiTokenId token, Origin from) implements CredentialEvent {}

    record ApiTokenRevoked(UserId user, ApiTokenId token, Origin from) implements CredentialEvent {}
}
