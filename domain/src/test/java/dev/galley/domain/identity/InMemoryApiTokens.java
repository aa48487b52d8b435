package dev.galley.domain.identity;

import static dev.galley.domain.identity.CredentialRefusal.API_TOKEN_LIMIT;

import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

public final class InMemoryApiTokens implements ApiTokens {
    private final Map<ApiTokenId, ApiToken> kept = new ConcurrentHashMap<>();

    @Override
    public void add(ApiToken token) {
        if (of(token.owner()).size() >= ApiToken.MOST) {
            throw API_TOKEN_LIMIT.because("there are as many tokens as a person may have: revoke one first");
        }
        kept.put(token.id(), token);
    }

    @Override
    public Optional<ApiToken> of(SecretHash hash) {
        return kept.values().stream().filter(token -> token.hash().equals(hash)).findFirst();
    }

    @Override
    public List<ApiToken> of(UserId owner) {
        return kept.values().stream()
                .filter(token -> token.owner().equals(owner))
                .sorted(Comparator.comparing(ApiToken::createdAt).reversed())
                .toList();
    }

    @Override
    public void used(ApiTokenId id, Instant now) {
        kept.computeIfPresent(id, (_, token) -> token.lastUsedAt()
                .filter(last -> last.plus(ApiToken.USE_PRECISION).isAfter(now))
                .isPresent()
                        ? token
                        : new ApiToken(
                                id, token.owner(), token.name(), token.scopes(), token.hash(), token.createdAt(), token
                                        .expiresAt(),
                                Optional.of(now)));
    }

    @Override
    public boolean revoke(UserId owner, ApiTokenId id) {
        var token = kept.get(id);
        return token != null && token.owner().equals(owner) && kept.remove(id) != null;
    }
}
