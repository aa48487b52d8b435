package dev.galley.bootstrap.cli;

import dev.galley.persistence.job.JobState;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code galley admin jobs}. */
@Command(name = "jobs", description = "Lists how background jobs stand, and those that were given up.", mixinStandardHelpOptions = true, footer = {
        "", "A dead job was tried to the end; --retry runs it again once its reason is gone."})
public final class AdminJobsCommand implements Runnable {
    private static final int MOST = 1_000;

    @Mixin
    private final Place place = new Place();

    @Option(names = "--retry", arity = "0..*", paramLabel = "ID", description = "Runs these dead jobs again; all of them if none is named.")
    private @Nullable List<Long> retry;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        try (var work = Workplace.open(place.config())) {
            var state = work.get(JobState.class);
            if (retry != null) {
                var ids = retry.isEmpty()
                        ? state.deadJobs(MOST).stream().map(JobState.DeadJob::id).toList()
                        : retry;
                out.printf("%d dead jobs will be run again.%n", state.retry(ids));
            }
            var now = state.figures();
            out.printf(
                    "%d scheduled, %d of them due, %d running, %d failed at their last attempt, %d dead%n",
                    now.scheduled(),
                    now.due(),
                    now.running(),
                    now.failing(),
                    now.dead());
            state.deadJobs(MOST).forEach(dead -> out.printf(
                    "%8d  %s  %s %s, after %d attempts: %s%n",
                    dead.id(),
                    dead.deadSince(),
                    dead.name(),
                    dead.key(),
                    dead.attempts(),
                    dead.failure()));
            out.flush();
        }
    }
}
