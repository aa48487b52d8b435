package dev.galley.bootstrap.bench;

import com.zaxxer.hikari.HikariDataSource;
import dev.galley.bootstrap.cli.Place;
import dev.galley.bootstrap.config.Config;
import dev.galley.bootstrap.config.Settings;
import dev.galley.bootstrap.embedded.DataDirectory;
import dev.galley.bootstrap.embedded.EmbeddedDatabase;
import dev.galley.persistence.sql.DatabaseUrl;
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
    @Mixin
    private final Place place = new Place();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the report goes, as JSON. Default: bench in the data directory.")
    private @Nullable Path reports;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    Config config() {
        return place.config();
    }

    Path dataDirectory() {
        return Path.of(config().get(Settings.DATA_DIR)).toAbsolutePath();
    }

    /** Where the data are that are measured: those of DATABASE_URL, else those of the running server. */
    DatabaseUrl database() {
        return config().get(Settings.DATABASE_URL)
                .or(() -> EmbeddedDatabase.running(new DataDirectory(dataDirectory())))
                .orElseThrow(() -> new IllegalStateException("no database runs in " + dataDirectory()));
    }

    /** Connections to it that are the benchmark's own. */
    HikariDataSource connections(int most) {
        var url = database();
        var source = new HikariDataSource();
        source.setJdbcUrl(url.jdbc());
        url.user().ifPresent(source::setUsername);
        url.password().ifPresent(source::setPassword);
        source.setMaximumPoolSize(most);
        source.setPoolName("galley bench");
        return source;
    }

    /** The table to the person, the report into its file. */
    void finish(String table, Report report) {
        var file = report.writeInto(reports != null ? reports : dataDirectory().resolve("bench"));
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
