package dev.galley.application.meal.analysis;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.application.job.Jobs;
import dev.galley.domain.meal.analysis.PhotoAnalyses;
import dev.galley.domain.media.MediaId;
import jakarta.inject.Inject;
import java.time.Clock;

/** An upload was prepared, or cannot be: analyses that wait for it begin. Before that, each would unpack it for itself. Answers how many. */
public record LookAtPrepared(MediaId photo) implements Command<Integer> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<LookAtPrepared, Integer> {
        private final PhotoAnalyses analyses;
        private final Jobs jobs;
        private final Clock clock;

        @Inject
        public Handler(PhotoAnalyses analyses, Jobs jobs, Clock clock) {
            this.analyses = analyses;
            this.jobs = jobs;
            this.clock = clock;
        }

        @Override
        public Integer handle(LookAtPrepared command, Caller caller) {
            var waiting = analyses.openOf(command.photo.value());
            for (var meal : waiting) {
                AnalysisRun.schedule(jobs, meal, clock.instant());
            }
            return waiting.size();
        }
    }
}
