package dev.galley.domain.profile;

import dev.galley.domain.kernel.StaleWrite;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** For tests. Safe for many threads. */
public final class InMemoryProfiles implements Profiles {
    private final Map<UserId, Versioned<Profile>> profiles = new ConcurrentHashMap<>();
    private final Map<UserId, Versioned<Preferences>> preferences = new ConcurrentHashMap<>();

    @Override
    public Optional<Versioned<Profile>> of(UserId owner) {
        return Optional.ofNullable(profiles.get(owner));
    }

    @Override
    public void save(Versioned<Profile> profile) {
        next(profiles, profile.value().owner(), profile);
    }

    @Override
    public Versioned<Preferences> preferencesOf(UserId owner) {
        return preferences.getOrDefault(owner, new Versioned<>(Preferences.NONE, 0));
    }

    @Override
    public void save(UserId owner, Versioned<Preferences> saved) {
        next(preferences, owner, saved);
    }

    private static <T> void next(Map<UserId, Versioned<T>> kept, UserId owner, Versioned<T> saved) {
        kept.compute(owner, (_, before) -> {
            if ((before == null ? 0 : before.version()) != saved.version()) {
                throw new StaleWrite(owner);
            }
            return new Versioned<>(saved.value(), saved.version() + 1);
        });
    }
}
