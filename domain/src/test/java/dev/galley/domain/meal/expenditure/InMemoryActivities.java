package dev.galley.domain.meal.expenditure;

import dev.galley.domain.kernel.UserId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

public final class InMemoryActivities implements Activities {
    private final Map<ActivityId, ActivityEntry> entries = new ConcurrentHashMap<>();

    @Override
    public Optional<ActivityEntry> of(UserId owner, ActivityId id) {
        return Optional.ofNullable(entries.get(id)).filter(entry -> entry.owner().equals(owner));
    }

    @Override
    public void save(ActivityEntry entry) {
        entries.put(entry.id(), entry);
    }

    @Override
    public boolean remove(UserId owner, ActivityId id) {
        return of(owner, id).filter(entry -> entries.remove(id, entry)).isPresent();
    }
}
