package dev.galley.domain.identity;

import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** For tests. Keeps to the contract, but cannot be rolled back. */
public final class InMemoryPasswordResets implements PasswordResets {
    private record Allowed(UserId user, Instant until) {}

    private final Map<SecretHash, Allowed> tokens = new HashMap<>();

    @Override
    public void allow(SecretHash token, UserId user, Instant now) {
        tokens.put(token, new Allowed(user, now.plus(LIFETIME)));
    }

    @Override
    public Optional<UserId> use(SecretHash token, Instant now) {
        return Optional.ofNullable(tokens.remove(token))
                .filter(allowed -> now.isBefore(allowed.until))
                .map(Allowed::user);
    }

    @Override
    public void withdraw(UserId user) {
        tokens.values().removeIf(allowed -> allowed.user.equals(user));
    }

    @Override
    public int forget(Instant before, int most) {
        int known = tokens.size();
        tokens.values().removeIf(allowed -> allowed.until.isBefore(before));
        return known - tokens.size();
    }
}
