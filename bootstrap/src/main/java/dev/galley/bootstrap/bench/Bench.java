package dev.galley.bootstrap.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the benchmarks' command lines have in common. */
class Bench {
    @Option(names = "--data-dir", paramLabel = "DIR", defaultValue = ".galley", description = "Data directory of the server that is measured. Default: ${DEFAULT-VALUE}.")
    Path dataDirectory = Path.of(".galley");

    @Option(names = "--out", paramLabel = "DIR", description = "Where the report goes, as JSON. Default: bench in the data directory.")
    private @Nullable Path reports;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    /** The table to the person, the report into its file. */
    void finish(String table, Report report) {
        var file = report.writeInto(reports != null ? reports : dataDirectory.resolve("bench"));
        out().printf("%n%s%nAll runs: %s%n", table, file);
        out().flush();
    }

    /** How long and how often. */
    static final class Effort {
        @Option(names = "--seconds", paramLabel = "N", defaultValue = "3", description = "How long each run lasts. Default: ${DEFAULT-VALUE}.")
        int seconds = 3;

        @Option(names = "--repetitions", paramLabel = "N", defaultValue = "3", description = "Runs of each contender; the median counts. Default: ${DEFAULT-VALUE}.")
        int repetitions = 3;
    }

    /** Kept here so that the commands say it in the same words. */
    static final class Load {
        @Mixin
        final Effort effort = new Effort();

        @Option(names = "--connections", paramLabel = "N", defaultValue = "16", description = "Connections of the load driver. Default: ${DEFAULT-VALUE}.")
        int connections = 16;

        @Option(names = "--pool", paramLabel = "N", defaultValue = "8", description = "Connections of the bare SQL loop; the server has as many. Default: ${DEFAULT-VALUE}.")
        int pool = 8;

        ServingBench.Setup setup() {
            return new ServingBench.Setup(Duration.ofSeconds(effort.seconds), effort.repetitions, connections, pool);
        }
    }
}
