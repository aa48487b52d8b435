package dev.galley.domain.meal.analysis;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.MealStatus;

/** Shows people how far their photos are, wherever they watch. Without a promise; never waits and never throws. */
public interface MealProgress {
    /** @param needsInput whether there are questions, where it is ready */
    void show(UserId owner, MealId meal, MealStatus status, boolean needsInput);
}
