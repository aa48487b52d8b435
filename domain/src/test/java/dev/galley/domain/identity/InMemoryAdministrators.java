package dev.galley.domain.identity;

import dev.galley.domain.kernel.UserId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Knows those it was told. */
public final class InMemoryAdministrators implements Administrators {
    private final Set<UserId> active = ConcurrentHashMap.newKeySet();

    public void add(UserId user) {
        active.add(user);
    }

    @Override
    public boolean areOthersThan(UserId user) {
        return active.stream().anyMatch(other -> !other.equals(user));
    }
}
