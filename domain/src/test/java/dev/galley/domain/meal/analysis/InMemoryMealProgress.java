package dev.galley.domain.meal.analysis;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.MealStatus;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what was shown to whom. */
public final class InMemoryMealProgress implements MealProgress {
    /** What somebody was shown. */
    public record Shown(UserId owner, MealId meal, MealStatus status, boolean needsInput) {}

    private final List<Shown> all = new CopyOnWriteArrayList<>();

    @Override
    public void show(UserId owner, MealId meal, MealStatus status, boolean needsInput) {
        all.add(new Shown(owner, meal, status, needsInput));
    }

    /** From the first on. */
    public List<Shown> shownTo(UserId owner) {
        return all.stream().filter(it -> it.owner.equals(owner)).toList();
    }
}
