package dev.galley.application.meal.analysis;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.Meals;
import dev.galley.domain.meal.analysis.AnalysisFailure;
import dev.galley.domain.meal.analysis.DishRecognition;
import dev.galley.domain.meal.analysis.Doubts;
import dev.galley.domain.meal.analysis.PhotoAnalyses;
import dev.galley.domain.meal.analysis.PhotoAnalysis;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Reckons what is in what was seen, and ends the analysis. Done twice, the second time does nothing. */
public record EnrichMeal(MealId meal, int round) implements Command<Optional<Meal>> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<EnrichMeal, Optional<Meal>> {
        private final Meals meals;
        private final PhotoAnalyses analyses;
        private final DishRecognition recognition;
        private final Enrichment enrichment;
        private final Outcomes outcomes;
        private final Clock clock;

        @Inject
        public Handler(
                Meals meals,
                PhotoAnalyses analyses,
                DishRecognition recognition,
                Enrichment enrichment,
                Outcomes outcomes,
                Clock clock) {
            this.meals = meals;
            this.analyses = analyses;
            this.recognition = recognition;
            this.enrichment = enrichment;
            this.outcomes = outcomes;
            this.clock = clock;
        }

        @Override
        public Optional<Meal> handle(EnrichMeal command, Caller caller) {
            var found = analyses.toChange(command.meal)
                    .filter(it -> !it.isOver() && it.round() == command.round && it.reply().isPresent());
            var meal = meals.of(command.meal);
            if (found.isEmpty() || meal.isEmpty()) {
                return Optional.empty();
            }
            var analysis = found.get();
            var now = clock.instant();
            if (!outcomes.fits(analysis, meal.get().value())) {
                analyses.save(analysis.over(now));
                return Optional.empty();
            }
            var plated = enrichment.of(analysis);
            if (plated.plate().helpings().isEmpty()) {
                return outcomes.fail(analysis, meal.get(), why(analysis), now);
            }
            return Optional.of(outcomes.ready(
                    analysis,
                    meal.get(),
                    enrichment.items(plated),
                    Doubts.of(plated.plate(), analysis.language()),
                    now));
        }

        /** Nothing was understood of the words, and nobody has looked at the picture. */
        private AnalysisFailure why(PhotoAnalysis analysis) {
            boolean unseen = analysis.image().isPresent()
                    && analysis.reply().flatMap(PhotoAnalysis.Reply::dish).isEmpty();
            if (!unseen) {
                return AnalysisFailure.NO_FOOD_FOUND;
            }
            return recognition.canSee() ? AnalysisFailure.ANALYSIS_FAILED : AnalysisFailure.NO_VISION_PROVIDER;
        }
    }
}
