package dev.galley.application.meal.analysis;

import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.analysis.PhotoAnalyses;
import jakarta.inject.Inject;
import java.time.Instant;

/** Further looks at meals that are ready. */
public final class Looks {
    private final PhotoAnalyses analyses;

    @Inject
    public Looks(PhotoAnalyses analyses) {
        this.analyses = analyses;
    }

    /**
     * What its owner says of a meal now is not to be lost to a look that began before: nothing comes of that any more. Called
     * before the meal is saved, as whoever ends an analysis locks it before its meal.
     */
    public void stop(Meal meal, Instant now) {
        if (meal.origin().strategy().isPresent()) { // else nobody ever looked
            analyses.toChange(meal.id()).filter(it -> !it.isOver()).ifPresent(it -> analyses.save(it.over(now)));
        }
    }
}
