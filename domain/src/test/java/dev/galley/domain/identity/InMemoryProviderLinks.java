package dev.galley.domain.identity;

import dev.galley.domain.kernel.StaleWrite;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

public final class InMemoryProviderLinks implements ProviderLinks {
    private final Map<String, UserId> links = new ConcurrentHashMap<>();

    @Override
    public Optional<UserId> of(IdentityProvider provider, String subject) {
        return Optional.ofNullable(links.get(provider + subject));
    }

    @Override
    public void unlink(UserId user) {
        links.values().removeIf(user::equals);
    }

    @Override
    public void link(IdentityProvider provider, String subject, UserId user, Instant now) {
        if (links.putIfAbsent(provider + subject, user) != null) {
            throw new StaleWrite(subject);
        }
    }
}
