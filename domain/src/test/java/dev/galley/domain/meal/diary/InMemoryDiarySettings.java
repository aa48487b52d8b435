package dev.galley.domain.meal.diary;

import dev.galley.domain.kernel.UserId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public final class InMemoryDiarySettings implements DiarySettings {
    private final Map<UserId, Boolean> adapting = new ConcurrentHashMap<>();

    @Override
    public boolean adaptsTargets(UserId owner) {
        return adapting.getOrDefault(owner, false);
    }

    @Override
    public void save(UserId owner, boolean adaptsTargets) {
        adapting.put(owner, adaptsTargets);
    }
}
