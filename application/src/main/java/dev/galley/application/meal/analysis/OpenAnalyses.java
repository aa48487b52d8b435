package dev.galley.application.meal.analysis;

import dev.galley.application.job.Jobs;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.MealStatus;
import dev.galley.domain.meal.Meals;
import dev.galley.domain.meal.analysis.PhotoAnalyses;
import dev.galley.domain.meal.analysis.PhotoAnalysis;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Analyses that are not over, each with its meal. */
final class OpenAnalyses {
    private final Meals meals;
    private final PhotoAnalyses analyses;
    private final Jobs jobs;

    @Inject
    OpenAnalyses(Meals meals, PhotoAnalyses analyses, Jobs jobs) {
        this.meals = meals;
        this.analyses = analyses;
        this.jobs = jobs;
    }

    /** An analysis, and the meal that waits for it. */
    record Open(PhotoAnalysis analysis, Versioned<Meal> meal) {
        boolean isOf(int round) {
            return analysis.round() == round;
        }

        /** Whether the meal was ready before, and is usable meanwhile. */
        boolean isLookedAtAnew() {
            return analysis.again() && meal.value().status() == MealStatus.READY;
        }

        private boolean isAwaited() {
            return meal.value().status().isUnderway() || isLookedAtAnew();
        }
    }

    /**
     * This meal's; nobody else changes it until the end of the transaction. One whose meal does not wait for it any more, as
     * where that was deleted, is ended instead.
     */
    Optional<Open> of(MealId id, Instant now) {
        var found = analyses.toChange(id).filter(it -> !it.isOver());
        var meal = meals.of(id);
        if (found.isEmpty() || meal.isEmpty()) {
            return Optional.empty();
        }
        var open = new Open(found.get(), meal.get());
        if (!open.isAwaited()) {
            analyses.save(open.analysis.over(now));
            return Optional.empty();
        }
        return Optional.of(open);
    }

    /** Leaves an analysis to whoever comes for it then. */
    void putOff(PhotoAnalysis analysis, Instant until) {
        analyses.save(analysis.released());
        AnalysisRun.schedule(jobs, analysis.meal(), until);
    }

    void end(PhotoAnalysis analysis, Instant now) {
        analyses.save(analysis.over(now));
        AnalysisRun.cancel(jobs, analysis.meal());
    }
}
