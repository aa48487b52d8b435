package dev.galley.application.meal.analysis;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.application.job.Jobs;
import dev.galley.domain.meal.analysis.PhotoAnalyses;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Has somebody see to analyses that should be over and of which nobody takes care: their job may have been given up. Answers how many. */
public record RescueAnalyses(Instant now) implements Command<Integer> {
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final int MOST = 200;

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<RescueAnalyses, Integer> {
        private final PhotoAnalyses analyses;
        private final Jobs jobs;

        @Inject
        public Handler(PhotoAnalyses analyses, Jobs jobs) {
            this.analyses = analyses;
            this.jobs = jobs;
        }

        @Override
        public Integer handle(RescueAnalyses command, Caller caller) {
            var overdue = analyses.overdue(command.now.minus(GRACE), command.now, MOST);
            for (var meal : overdue) {
                AnalysisRun.schedule(jobs, meal, command.now);
            }
            return overdue.size();
        }
    }
}
