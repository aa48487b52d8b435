package dev.galley.domain.identity;

import static dev.galley.domain.identity.CredentialRefusal.ID_TOKEN_INVALID;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Knows the tokens it has made. */
public final class InMemoryIdTokens implements IdTokens {
    private record Made(ProvenIdentity identity, Optional<String> nonce) {}

    private final Map<String, Made> made = new ConcurrentHashMap<>();

    public String make(ProvenIdentity identity, Optional<String> nonce) {
        var token = "id-token-" + made.size();
        made.put(token, new Made(identity, nonce));
        return token;
    }

    @Override
    public ProvenIdentity verify(IdentityProvider provider, String token, Optional<String> nonce) {
        return Optional.ofNullable(made.get(token))
                .filter(it -> it.identity.provider() == provider)
                .filter(it -> nonce.isEmpty() || nonce.equals(it.nonce))
                .map(Made::identity)
                .orElseThrow(() -> ID_TOKEN_INVALID.because("the ID token is not valid here"));
    }
}
