package dev.galley.application.meal.analysis;

import dev.galley.application.job.Jobs;
import dev.galley.domain.meal.MealId;
import java.time.Instant;
import java.util.UUID;

/** Work for later: to go on with the analysis of a meal. */
public record AnalysisRun(UUID mealId) {
    /** Has somebody go on then, instead of whenever was said before. */
    static void schedule(Jobs jobs, MealId meal, Instant when) {
        jobs.schedule(key(meal), new AnalysisRun(meal.value()), when);
    }

    static void cancel(Jobs jobs, MealId meal) {
        jobs.cancel(AnalysisRun.class, key(meal));
    }

    private static String key(MealId meal) {
        return meal.value().toString();
    }

    MealId meal() {
        return new MealId(mealId);
    }
}
