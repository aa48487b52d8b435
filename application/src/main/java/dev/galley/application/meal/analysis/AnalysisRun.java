package dev.galley.application.meal.analysis;

import dev.galley.domain.meal.MealId;
import java.util.UUID;

/** Work for later: to go on with the analysis of a meal. */
public record AnalysisRun(UUID mealId) {
    static AnalysisRun of(MealId meal) {
        return new AnalysisRun(meal.value());
    }

    MealId meal() {
        return new MealId(mealId);
    }

    String key() {
        return mealId.toString();
    }
}
