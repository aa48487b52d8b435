package dev.galley.application.meal.analysis;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.application.meal.analysis.OpenAnalyses.Open;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealFailure;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.analysis.DishRecognition;
import dev.galley.domain.meal.analysis.Doubts;
import dev.galley.domain.meal.analysis.PhotoAnalysis;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Reckons what is in what was seen, and ends the analysis. Done twice, the second time does nothing. */
public record EnrichMeal(MealId meal, int round) implements Command<Optional<Meal>> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<EnrichMeal, Optional<Meal>> {
        private final OpenAnalyses open;
        private final DishRecognition recognition;
        private final Enrichment enrichment;
        private final Outcomes outcomes;
        private final Clock clock;

        @Inject
        public Handler(
                OpenAnalyses open,
                DishRecognition recognition,
                Enrichment enrichment,
                Outcomes outcomes,
                Clock clock) {
            this.open = open;
            this.recognition = recognition;
            this.enrichment = enrichment;
            this.outcomes = outcomes;
            this.clock = clock;
        }

        @Override
        public Optional<Meal> handle(EnrichMeal command, Caller caller) {
            var now = clock.instant();
            return open.of(command.meal, now)
                    .filter(it -> it.isOf(command.round) && it.analysis().reply().isPresent())
                    .flatMap(it -> enrich(it, now));
        }

        private Optional<Meal> enrich(Open found, Instant now) {
            var plated = enrichment.of(found.analysis());
            if (plated.plate().helpings().isEmpty()) {
                return outcomes.fail(found, why(found.analysis()), now);
            }
            var doubts = Doubts.of(plated.plate());
            return Optional.of(outcomes.ready(found, enrichment.items(plated), doubts, now));
        }

        /** Nothing was understood of the words, and nobody has looked at the picture. */
        private MealFailure why(PhotoAnalysis analysis) {
            boolean unseen = analysis.image().isPresent()
                    && analysis.reply().flatMap(PhotoAnalysis.Reply::dish).isEmpty();
            if (!unseen) {
                return MealFailure.NO_FOOD_FOUND;
            }
            return recognition.canSee() ? MealFailure.ANALYSIS_FAILED : MealFailure.NO_VISION_PROVIDER;
        }
    }
}
