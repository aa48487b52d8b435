package dev.galley.domain.meal.analysis;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.MealId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** For tests. Safe for many threads. */
public final class InMemoryFormerItems implements FormerItems {
    private final Map<MealId, Former> kept = new ConcurrentHashMap<>();

    @Override
    public void keep(MealId meal, UserId owner, Former former) {
        kept.put(meal, former);
    }

    @Override
    public Optional<Former> of(MealId meal) {
        return Optional.ofNullable(kept.get(meal));
    }

    @Override
    public void forget(MealId meal) {
        kept.remove(meal);
    }
}
