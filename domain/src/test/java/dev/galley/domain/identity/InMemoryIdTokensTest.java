package dev.galley.domain.identity;

import java.util.Optional;

class InMemoryIdTokensTest implements IdTokensContract {
    private final InMemoryIdTokens tokens = new InMemoryIdTokens();

    @Override
    public IdTokens tokens() {
        return tokens;
    }

    @Override
    public String good(ProvenIdentity identity, Optional<String> nonce) {
        return tokens.make(identity, nonce);
    }
}
