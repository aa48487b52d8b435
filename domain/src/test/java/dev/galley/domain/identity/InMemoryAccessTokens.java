package dev.galley.domain.identity;

import dev.galley.domain.kernel.TestClock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** For tests: remembers what it was told to sign. */
public final class InMemoryAccessTokens implements AccessTokens {
    private final Map<String, AccessClaims> issued = new ConcurrentHashMap<>();
    private final TestClock clock;

    public InMemoryAccessTokens(TestClock clock) {
        this.clock = clock;
    }

    @Override
    public String issue(AccessClaims claims) {
        var token = "token-" + claims.id();
        issued.put(token, claims);
        return token;
    }

    @Override
    public Optional<AccessClaims> read(String token) {
        return Optional.ofNullable(issued.get(token)).filter(claims -> clock.instant().isBefore(claims.expiresAt()));
    }
}
