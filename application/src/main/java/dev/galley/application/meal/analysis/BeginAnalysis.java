package dev.galley.application.meal.analysis;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.application.job.Jobs;
import dev.galley.application.meal.analysis.OpenAnalyses.Open;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealFailure;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.MealStatus;
import dev.galley.domain.meal.analysis.DishRecognition;
import dev.galley.domain.meal.analysis.DishRecognition.Glance;
import dev.galley.domain.meal.analysis.PhotoAnalyses;
import dev.galley.domain.meal.analysis.PhotoAnalysis;
import dev.galley.domain.meal.analysis.PhotoAnalysis.Reply;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Begins with an analysis, or goes on where somebody was not heard of any more. Whoever begins holds a lease, and a job is
 * left behind that looks after him when it ends.
 *
 * @param runner who begins
 * @param hasRoom whether he can take another one now
 */
public record BeginAnalysis(MealId meal, UUID runner, boolean hasRoom) implements Command<BeginAnalysis.Step> {
    private static final Duration LATER = Duration.ofMillis(200);
    private static final Duration NO_ROOM = Duration.ofSeconds(1);

    /** What is to be done now. */
    public sealed interface Step {
        /** Nothing, now or ever, or by somebody else; with the meal, if this has ended it. */
        record Nothing(Optional<Meal> changed) implements Step {}

        /** The picture is to be looked at. */
        record Look(int round, Glance glance, Meal meal) implements Step {}

        /** What was seen is to be reckoned. */
        record Enrich(int round, Meal meal) implements Step {}
    }

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<BeginAnalysis, Step> {
        private final OpenAnalyses open;
        private final PhotoAnalyses analyses;
        private final DishRecognition recognition;
        private final Outcomes outcomes;
        private final Jobs jobs;
        private final Clock clock;

        @Inject
        public Handler(
                OpenAnalyses open,
                PhotoAnalyses analyses,
                DishRecognition recognition,
                Outcomes outcomes,
                Jobs jobs,
                Clock clock) {
            this.open = open;
            this.analyses = analyses;
            this.recognition = recognition;
            this.outcomes = outcomes;
            this.jobs = jobs;
            this.clock = clock;
        }

        @Override
        public Step handle(BeginAnalysis command, Caller caller) {
            var now = clock.instant();
            return open.of(command.meal, now)
                    .map(it -> step(it, command, now))
                    .orElseGet(() -> new Step.Nothing(Optional.empty()));
        }

        private Step step(Open found, BeginAnalysis command, Instant now) {
            var analysis = found.analysis();
            if (analysis.isHeld(now)) {
                watch(analysis, analysis.lease().map(PhotoAnalysis.Lease::until).orElse(now).plus(LATER));
                return new Step.Nothing(Optional.empty());
            }
            if (!command.hasRoom) {
                watch(analysis, now.plus(NO_ROOM));
                return new Step.Nothing(Optional.empty());
            }
            if (analysis.isHopeless()) {
                return new Step.Nothing(outcomes.fail(found, MealFailure.ANALYSIS_FAILED, now));
            }
            return begin(found, command.runner, now);
        }

        private Step begin(Open found, UUID runner, Instant now) {
            var begun = found.analysis().begun(runner, now);
            watch(begun, now.plus(PhotoAnalysis.LEASE).plus(LATER));
            var analyzing = outcomes.analyzing(found.meal(), now);
            if (begun.reply().isPresent()) {
                analyses.save(begun);
                return new Step.Enrich(begun.round(), analyzing.value());
            }
            boolean sees = recognition.canSee() && begun.image().isPresent();
            var longest = begun.look(now);
            if (sees && longest.isPositive()) {
                analyses.save(begun);
                var glance = new Glance(
                        begun.owner(), begun.tier(), begun.image().orElseThrow(), begun.clues(), begun.language(),
                        longest,
                        begun.again());
                return new Step.Look(begun.round(), glance, analyzing.value());
            }
            // what stands there already is better than what words alone tell, unless there never was more than words
            boolean isWorthIt = begun.image().isEmpty() || analyzing.value().status() != MealStatus.READY;
            if (begun.clues().tellsFood() && isWorthIt) {
                var told = outcomes.seen(new Open(begun, analyzing), Reply.ofRules(), now);
                return new Step.Enrich(begun.round(), told);
            }
            var why = sees ? MealFailure.ANALYSIS_TIMEOUT : MealFailure.NO_VISION_PROVIDER;
            return new Step.Nothing(outcomes.fail(new Open(begun, analyzing), why, now));
        }

        private void watch(PhotoAnalysis analysis, Instant when) {
            AnalysisRun.schedule(jobs, analysis.meal(), when);
        }
    }
}
